import { FileContent } from './PackageFolder';

const LINE_FEED = 0x0a;

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

/** The text of a readme; one that is cut ends with a whole line. */
export function toMarkdown({ content, isCut }: FileContent): {
  markdown: string;
  truncated: boolean;
} {
  const end = isCut ? content.lastIndexOf(LINE_FEED) + 1 : 0;
  const bytes = end > 0 ? content.subarray(0, end) : content;
  // Of one endless line the last character may be cut in half
  const text = new TextDecoder().decode(bytes, { stream: isCut });
  return { markdown: text.replaceAll('\0', ''), truncated: isCut };
}
