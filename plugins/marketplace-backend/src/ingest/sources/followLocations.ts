import { InputError } from '@backstage/errors';
import { YamlParser } from '../../yaml/YamlParser';
import { READ_CONCURRENCY } from './limits';
import { locationTargets } from './locationTargets';
import { mapInOrder } from './mapInOrder';
import { SourceFile, UnreadableFile } from './MarketplaceSource';
import { withoutCredentials } from './withoutCredentials';

/** Lists that name lists. */
const MAX_DEPTH = 5;

/** Files that the lists of one source name. */
const MAX_TARGETS = 5_000;

/** Finds and reads what `Location` documents name. */
export interface LocationReader {
  /**
   * @param target - as it is written, without patterns
   * @param from - the path of the file that names it
   * @returns the path of the file or, when it may not be read, why
   */
  resolve(target: string, from: string): { path: string } | UnreadableFile;
  /**
   * Reads a file that was resolved before.
   *
   * @throws when the run was aborted
   */
  read(path: string): Promise<SourceFile | UnreadableFile>;
}

/**
 * Yields files, and after them those that their `Location` documents name, each once.
 * A file of `Location` documents alone is not yielded: it has no entries.
 *
 * A list that cannot be read is yielded as such; what it named before is known by
 * {@link SourceFile.listedBy}.
 *
 * @throws when a list cannot be understood, and when there are too many targets: what is
 *   not found any more would look deleted
 */
export async function* followLocations(
  files: AsyncIterable<SourceFile | UnreadableFile>,
  options: { yaml: YamlParser; reader: LocationReader },
): AsyncGenerator<SourceFile | UnreadableFile, void, void> {
  const { yaml, reader } = options;
  const seen = new Set<string>();
  /** Which lists led to a file. */
  const listsOf = new Map<string, readonly string[]>();
  let targetCount = 0;
  let current = files;
  for (let depth = 0; ; depth++) {
    const named: Array<{ target: string; path: string; line: number }> = [];
    for await (const file of current) {
      seen.add(file.path);
      if ('reason' in file) {
        yield { ...file, listedBy: listsOf.get(file.path) };
        continue;
      }
      const { targets, isList } = await locationTargets(file, yaml);
      for (const { target, line } of targets) {
        named.push({ target, path: file.path, line });
      }
      targetCount += targets.length;
      if (targetCount > MAX_TARGETS) {
        throw new InputError(
          `Locations name more than ${MAX_TARGETS} files (the last one read is ${file.path}); have a folder read instead, or split the source`,
        );
      }
      if (!isList) {
        yield { ...file, listedBy: listsOf.get(file.path) };
      }
    }

    const toRead = new Map<string, string>();
    for (const { target, path, line } of named) {
      const namedBy = `${path}:${line}`;
      const found = findTarget(target, path, depth, reader);
      if (!seen.has(found.path)) {
        seen.add(found.path);
        if ('reason' in found) {
          yield {
            ...found,
            reason: `${found.reason} (named by ${namedBy})`,
            listedBy: [...(listsOf.get(path) ?? []), path],
          };
          continue;
        }
        toRead.set(found.path, namedBy);
      }
      if (toRead.has(found.path)) {
        const known = listsOf.get(found.path) ?? [];
        const lists = new Set([...known, ...(listsOf.get(path) ?? []), path]);
        listsOf.set(found.path, [...lists]);
      }
    }
    if (!toRead.size) {
      return;
    }
    current = mapInOrder(toRead, READ_CONCURRENCY, async ([path, namedBy]) => {
      const file = await reader.read(path);
      return 'reason' in file
        ? { ...file, reason: `${file.reason} (named by ${namedBy})` }
        : file;
    });
  }
}

function findTarget(
  target: string,
  from: string,
  depth: number,
  reader: LocationReader,
): { path: string } | UnreadableFile {
  if (target.includes('*')) {
    const reason =
      'is a pattern, which is not followed; name each file, or make the pattern the target of a source';
    return { path: withoutCredentials(target), reason };
  }
  const found = reader.resolve(target, from);
  if (!('reason' in found) && depth >= MAX_DEPTH) {
    const reason = `is not read, because it is more than ${MAX_DEPTH} lists deep; name it in an earlier list`;
    return { path: found.path, reason };
  }
  return found;
}
