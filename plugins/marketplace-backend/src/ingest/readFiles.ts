import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { digestOf } from './digestOf';
import { YamlParser } from './formats/YamlParser';
import { locationOf } from './locationOf';
import {
  MarketplaceSource,
  SourceFile,
  UnreadableFile,
} from './sources/MarketplaceSource';
import { FileReading } from './staging/planStaging';
import { toNewEntry } from './staging/toNewEntry';

/** Raised when the same text makes other entities than before. */
const FORMATS_VERSION = '1';

/**
 * Reads the files of a source, and makes entries of those that are not as they were.
 *
 * @param options.known - files of the last reading, by path
 * @returns `allSame` when nothing at all is other than at the last reading
 * @throws when the files end with an error, or none of them can be read
 */
export async function readFiles(
  source: MarketplaceSource,
  files: AsyncIterable<SourceFile | UnreadableFile>,
  options: { known: ReadonlyMap<string, { digest: string }>; yaml: YamlParser },
): Promise<{ files: FileReading[]; allSame: boolean }> {
  const { known, yaml } = options;
  const readings: FileReading[] = [];
  for await (const file of files) {
    readings.push(
      'reason' in file
        ? { path: file.path, unreadable: file.reason }
        : await readFile(source, file, known.get(file.path)?.digest, yaml),
    );
  }
  const unreadable = readings.flatMap(reading =>
    'unreadable' in reading ? reading : [],
  );
  if (unreadable.length && unreadable.length === readings.length) {
    const [{ path, unreadable: reason }] = unreadable;
    throw new Error(
      `none of its ${readings.length} files can be read; ${path}: ${reason}`,
    );
  }
  return {
    files: readings,
    allSame:
      readings.length === known.size && readings.every(({ same }) => same),
  };
}

async function readFile(
  source: MarketplaceSource,
  { path, content, url, listedBy }: SourceFile,
  known: string | undefined,
  yaml: YamlParser,
): Promise<FileReading> {
  const { id, namespace = DEFAULT_NAMESPACE } = source;
  const place = { path, location: locationOf(id, path), url, namespace };
  const digest = digestOf(
    FORMATS_VERSION,
    source.type,
    url ?? '',
    namespace,
    content,
  );
  if (digest === known) {
    return { path, same: true, listedBy };
  }
  const { found, problems } = await source.format(
    content.toString('utf8'),
    path,
    yaml,
  );
  return {
    path,
    digest,
    listedBy,
    problems,
    found: found.map((entity, position) =>
      toNewEntry(entity, { ...place, position }),
    ),
  };
}
