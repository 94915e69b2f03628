import { InputError, NotFoundError } from '@backstage/errors';
import { contentProblem, sizeProblem } from '../../files/contentProblem';
import { isEntryFile, isPassedOver } from './isEntryFile';
import { MAX_FILE_BYTES, MAX_FILES, MAX_TOTAL_BYTES } from './limits';
import { SourceFile, UnreadableFile } from './MarketplaceSource';
import { untilAborted } from '../../untilAborted';
import { pageBelow } from './urlPaths';
import { UrlFilesRead, UrlReading } from './UrlReading';

/**
 * Reads the entry files of a folder, from the archive that its host makes of it.
 *
 * @throws when the archive is not whole: files that it lacks would look deleted
 */
export async function readUrlTree(reading: UrlReading): Promise<UrlFilesRead> {
  const { urlReader, target, type, etag, signal } = reading;
  // The sizes that the archive has announced, to be compared with what came
  const sizes = new Map<string, number>();
  const files = new Map<string, SourceFile | UnreadableFile>();
  let bytes = 0;
  const isWanted = (path: string) => {
    const segments = path.split('/');
    return (
      !segments.some(isPassedOver) && isEntryFile(segments.at(-1) ?? '', type)
    );
  };

  const tree = await untilAborted(
    urlReader.readTree(target, {
      etag,
      signal,
      filter(path, info) {
        if (!isWanted(path)) {
          return false;
        }
        const reason = info && sizeProblem(info.size, MAX_FILE_BYTES);
        if (reason) {
          files.set(path, { path, reason });
          return false;
        }
        if (info) {
          sizes.set(path, info.size);
          bytes += info.size;
        }
        // Not thrown: some readers would lose it in an event of theirs
        if (sizes.size + files.size > MAX_FILES || bytes > MAX_TOTAL_BYTES) {
          reading.abort(tooMuch());
        }
        return !signal.aborted;
      },
    }),
    signal,
  );
  bytes = 0;
  for (const { path, content } of await untilAborted(tree.files(), signal)) {
    if (isWanted(path)) {
      const buffer = await untilAborted(content(), signal);
      bytes += buffer.length;
      if (files.size >= MAX_FILES || bytes > MAX_TOTAL_BYTES) {
        throw tooMuch();
      }
      if (buffer.length !== (sizes.get(path) ?? buffer.length)) {
        throw new Error(`the archive ends in the middle of ${path}`);
      }
      files.set(path, toFile(path, buffer, reading));
    }
  }
  if (!files.size) {
    throw new NotFoundError(
      'there is no entry file below it (.yaml, .yml or .json); check folder and branch',
    );
  }
  return { etag: tree.etag, files: inOrder(files) };
}

function toFile(
  path: string,
  content: Buffer,
  { target, integrations }: UrlReading,
): SourceFile | UnreadableFile {
  const reason = content.length
    ? contentProblem(content, MAX_FILE_BYTES)
    : // Archives have links without content
      'is empty, or a symbolic link, which is not followed in archives; put the entry itself there';
  if (reason) {
    return { path, reason };
  }
  return { path, url: pageBelow(target, path, integrations), content };
}

async function* inOrder(files: Map<string, SourceFile | UnreadableFile>) {
  for (const [, file] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield file;
  }
}

function tooMuch() {
  return new InputError(
    `it has more than ${MAX_FILES} entry files or ${MAX_TOTAL_BYTES} bytes of them; split it into several sources`,
  );
}
