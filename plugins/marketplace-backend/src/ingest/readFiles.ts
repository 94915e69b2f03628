import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { digestOf } from './digestOf';
import { ParserFailure } from '../yaml/ParserFailure';
import { YamlParser } from '../yaml/YamlParser';
import { locationOf } from './locationOf';
import {
  MarketplaceSource,
  SourceFile,
  UnreadableFile,
} from './sources/MarketplaceSource';
import { FileReading } from './staging/planStaging';
import { toNewEntry } from './staging/toNewEntry';

/** Raised when the same text makes other entities than before. */
export const FORMATS_VERSION = '1';

/** A disk that is full, or a server in trouble, makes files empty. */
const EMPTY = 'is empty; to take away its entries, remove the file';

const OUT_OF_TIME =
  'was not read, because other files took too long; the next run goes on with it';

/**
 * What parsing and validating the files of one run may take, in milliseconds: what is left
 * is for the next run, which needs no more time for what this one has done.
 */
const MAX_FORMAT_MS = 90_000;

/**
 * Reads the files of a source, and makes entries of those that are not as they were.
 *
 * @param options.known - files of the last reading, by path
 * @returns `allSame` when nothing at all is other than at the last reading
 * @throws when the files end with an error, none of them can be read, or the run is
 *   aborted
 */
export async function readFiles(
  source: MarketplaceSource,
  files: AsyncIterable<SourceFile | UnreadableFile>,
  options: {
    known: ReadonlyMap<string, { digest: string }>;
    yaml: YamlParser;
    signal: AbortSignal;
  },
): Promise<{ files: FileReading[]; allSame: boolean }> {
  const { known, yaml, signal } = options;
  const readings: FileReading[] = [];
  let formatMs = 0;
  for await (const file of files) {
    signal.throwIfAborted();
    if ('reason' in file) {
      const { path, reason: unreadable, listedBy } = file;
      readings.push({ path, unreadable, listedBy });
      continue;
    }
    const digest = digestOfFile(source, file);
    if (known.get(file.path)?.digest === digest) {
      readings.push({ path: file.path, same: true, listedBy: file.listedBy });
    } else if (formatMs > MAX_FORMAT_MS) {
      readings.push({ path: file.path, unreadable: OUT_OF_TIME });
    } else {
      const began = performance.now();
      readings.push(await readFile(source, file, digest, yaml));
      formatMs += performance.now() - began;
    }
  }
  const unreadable = readings.flatMap(reading =>
    'unreadable' in reading ? reading : [],
  );
  if (unreadable.length && unreadable.length === readings.length) {
    const [{ path, unreadable: reason }] = unreadable;
    throw new Error(
      `${
        readings.length === 1
          ? 'its only file cannot'
          : `none of its ${readings.length} files can`
      } be read; ${path}: ${reason}`,
    );
  }
  return {
    files: readings,
    allSame:
      readings.length === known.size && readings.every(({ same }) => same),
  };
}

/** Of everything that entries are made of. */
function digestOfFile(
  { type, namespace = DEFAULT_NAMESPACE }: MarketplaceSource,
  { content, url = '' }: SourceFile,
): string {
  return digestOf(FORMATS_VERSION, type, url, namespace, content);
}

async function readFile(
  source: MarketplaceSource,
  { path, content, url, listedBy }: SourceFile,
  digest: string,
  yaml: YamlParser,
): Promise<FileReading> {
  const { id, namespace = DEFAULT_NAMESPACE } = source;
  const place = { path, location: locationOf(id, path), url, namespace };
  const text = content.toString('utf8');
  if (!text.trim()) {
    return { path, unreadable: EMPTY };
  }
  try {
    const { found, problems } = await source.format(text, path, yaml);
    return {
      path,
      digest,
      listedBy,
      problems,
      found: found.map((entity, position) =>
        toNewEntry(entity, { ...place, position }),
      ),
    };
  } catch (error) {
    if (error instanceof ParserFailure) {
      // Another time it may work: it is not remembered as read
      return { path, unreadable: error.message };
    }
    throw error;
  }
}
