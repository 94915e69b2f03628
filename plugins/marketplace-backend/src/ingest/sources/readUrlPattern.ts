import { InputError, NotFoundError } from '@backstage/errors';
import { contentProblem } from '../../files/contentProblem';
import { isEntryFile, isPassedOver } from './isEntryFile';
import {
  MAX_FILE_BYTES,
  MAX_FILES,
  MAX_TOTAL_BYTES,
  READ_CONCURRENCY,
} from './limits';
import { mapInOrder } from './mapInOrder';
import { untilAborted } from '../../untilAborted';
import { filePathOf, folderOf, pageOf, pathBelow } from './urlPaths';
import { UrlFilesRead, UrlReading } from './UrlReading';

/**
 * Reads the files that a pattern matches, found by the host's search.
 *
 * A file that was found and cannot be fetched ends the reading: hosts fail as a whole, by
 * outages and rate limits, and the etag would have the file never fetched again.
 */
export async function readUrlPattern(
  reading: UrlReading,
): Promise<UrlFilesRead> {
  const { urlReader, target, type, etag, signal, integrations } = reading;
  const folder = folderOf(target);
  const response = await untilAborted(
    urlReader.search(target, { etag, signal }),
    signal,
  );
  const found = new Map<string, (typeof response.files)[number]>();
  for (const file of response.files) {
    const path = pathBelow(folder, file.url, integrations);
    const segments = path.split('/');
    const name = filePathOf(file.url).split('/').at(-1) ?? '';
    if (!segments.some(isPassedOver) && isEntryFile(name, type)) {
      found.set(path, file);
    }
  }
  if (!found.size) {
    throw new NotFoundError(
      'no entry file (.yaml, .yml or .json) matches it; check pattern and branch',
    );
  }
  if (found.size > MAX_FILES) {
    throw tooMuch();
  }

  let bytes = 0;
  const inOrder = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = mapInOrder(inOrder, READ_CONCURRENCY, async ([path, file]) => {
    signal.throwIfAborted();
    const content = await untilAborted(file.content(), signal);
    bytes += content.length;
    if (bytes > MAX_TOTAL_BYTES) {
      throw tooMuch();
    }
    const reason = contentProblem(content, MAX_FILE_BYTES);
    const url = pageOf(file.url, integrations);
    return reason ? { path, reason } : { path, url, content };
  });
  return { etag: response.etag, files };
}

function tooMuch() {
  return new InputError(
    `it has more than ${MAX_FILES} entry files or ${MAX_TOTAL_BYTES} bytes of them; split it into several sources`,
  );
}
