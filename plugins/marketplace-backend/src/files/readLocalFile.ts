import { isError } from '@backstage/errors';
import { FileHandle } from 'node:fs/promises';
import { contentProblem, sizeProblem } from './contentProblem';
import { openToRead } from './openToRead';

const REASONS: Record<string, string> = {
  EACCES: 'may not be read; give the backend permission to read it',
  EPERM: 'may not be read; give the backend permission to read it',
  ENOENT: 'is not there',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'is below something that is not a folder',
  ELOOP: 'is a link that leads in a circle',
};

/**
 * Reads a file of the backend's own disk. One that is too large is not read at all.
 *
 * @param path - absolute
 * @param maxBytes - how large it may be
 * @returns its content, or why it cannot be used and what to do
 */
export async function readLocalFile(
  path: string,
  maxBytes: number,
): Promise<{ content: Buffer } | { reason: string }> {
  try {
    const handle = await openToRead(path);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) {
        return { reason: 'is not a regular file' };
      }
      const tooLarge = sizeProblem(stats.size, maxBytes);
      if (tooLarge) {
        return { reason: tooLarge };
      }
      const content = await readBounded(handle, stats.size);
      const reason = contentProblem(content, maxBytes);
      return reason ? { reason } : { content };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** No more than the file had when it was looked at, even if it grows. */
async function readBounded(handle: FileHandle, size: number): Promise<Buffer> {
  const content = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await handle.read(content, length, size - length);
    if (!bytesRead) {
      break;
    }
    length += bytesRead;
  }
  return content.subarray(0, length);
}

/** Why a file could not be read, without telling paths of the machine. */
export function reasonOf(error: unknown): string {
  const code = isError(error) ? String(error.code) : '';
  return REASONS[code] ?? `cannot be read (${code || 'unknown error'})`;
}
