import { FileContent } from './PackageFolder';

const LINE_FEED = 0x0a;

/** What texts begin with that are not in UTF-8. */
const MARKS: ReadonlyArray<[mark: Buffer, encoding: string]> = [
  [Buffer.from([0xff, 0xfe]), 'utf-16le'],
  [Buffer.from([0xfe, 0xff]), 'utf-16be'],
];

/** As npm takes them for the readme, what is written in markdown first. */
const EXTENSIONS = ['.md', '.markdown', '', '.txt'];

/**
 * Which of some files is the readme.
 *
 * @param names - of files that lie directly in the folder of a package
 */
export function readmeAmong(names: Iterable<string>): string | undefined {
  const all = [...names];
  return EXTENSIONS.map(extension =>
    all.find(name => name.toLowerCase() === `readme${extension}`),
  ).find(name => name !== undefined);
}

/**
 * The text of a readme, in UTF-8, or in UTF-16 where it says so, or else as Windows writes it.
 * One that is cut ends with a whole line.
 */
export function toMarkdown({ content, isCut }: FileContent): {
  markdown: string;
  truncated: boolean;
} {
  const end = isCut ? content.lastIndexOf(LINE_FEED) + 1 : 0;
  const bytes = end > 0 ? content.subarray(0, end) : content;
  const encoding = encodingOf(bytes);
  // Of one endless line the last character may be cut in half
  const text = new TextDecoder(encoding).decode(bytes, { stream: isCut });
  return { markdown: text.replaceAll('\0', ''), truncated: isCut };
}

function encodingOf(bytes: Buffer): string {
  const marked = MARKS.find(([mark]) => bytes.subarray(0, 2).equals(mark));
  if (marked) {
    return marked[1];
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
