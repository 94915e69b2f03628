import { InputError } from '@backstage/errors';
import { contentProblem, sizeProblem } from '../../files/contentProblem';
import { describeReadError } from './explainReadError';
import { fetchContent } from './fetchContent';
import { followLocations, LocationReader } from './followLocations';
import { MAX_FILE_BYTES, MAX_TOTAL_BYTES } from './limits';
import { countLocations } from './locationTargets';
import { SourceFile, UnreadableFile } from './MarketplaceSource';
import { canonicalUrl, folderOf, pageOf, pathBelow } from './urlPaths';
import { UrlFilesRead, UrlReading } from './UrlReading';
import { withoutCredentials } from './withoutCredentials';

/**
 * Reads one file, and those that its `Location` documents name.
 *
 * A file that names others has no etag: it does not tell whether the others changed.
 */
export async function readUrlFile(reading: UrlReading): Promise<UrlFilesRead> {
  const { target, integrations, yaml, etag } = reading;
  const path = pathBelow(folderOf(target), target, integrations);
  const read = await fetchContent(reading, target, etag);
  const file = toFile(path, target, read.content, reading);
  if ('reason' in file) {
    return { files: only(file) };
  }
  if (!countLocations(file)) {
    return { etag: read.etag, files: only(file) };
  }
  const reader = locationsOnHost(path, file.content.length, reading);
  return { files: followLocations(only(file), { yaml, reader }) };
}

async function* only(file: SourceFile | UnreadableFile) {
  yield file;
}

function toFile(
  path: string,
  url: string,
  content: Buffer | undefined,
  { integrations }: UrlReading,
): SourceFile | UnreadableFile {
  const reason = content
    ? contentProblem(content, MAX_FILE_BYTES)
    : sizeProblem(Infinity, MAX_FILE_BYTES);
  return content && !reason
    ? { path, url: pageOf(url, integrations), content }
    : { path, reason: reason ?? 'is empty' };
}

/** Reads what `Location` documents name, as long as it is on the host of the target. */
function locationsOnHost(
  rootPath: string,
  rootBytes: number,
  reading: UrlReading,
): LocationReader {
  const { target, integrations, signal } = reading;
  const { host, protocol } = new URL(target);
  const urls = new Map([[rootPath, canonicalUrl(target, integrations)]]);
  let bytes = rootBytes;
  return {
    resolve(named, from) {
      try {
        const base = urls.get(from) ?? target;
        const url = canonicalUrl(
          integrations.resolveUrl({ url: named, base }),
          integrations,
        );
        const resolved = new URL(url);
        if (resolved.host === host && resolved.protocol === protocol) {
          const path = pathBelow(folderOf(target), url, integrations);
          urls.set(path, url);
          return { path };
        }
      } catch {
        // It is no URL
      }
      const reason = `is not read: only files at ${protocol}//${host} are followed, as the target of the source is there`;
      return { path: withoutCredentials(named), reason };
    },
    async read(path) {
      const url = urls.get(path) ?? path;
      try {
        const { content } = await fetchContent(reading, url);
        bytes += content?.length ?? 0;
        if (bytes > MAX_TOTAL_BYTES) {
          reading.abort(
            new InputError(
              `it has more than ${MAX_TOTAL_BYTES} bytes; split it into several sources`,
            ),
          );
        }
        signal.throwIfAborted();
        return toFile(path, url, content, reading);
      } catch (error) {
        signal.throwIfAborted();
        return { path, reason: describeReadError(error, url) };
      }
    },
  };
}
