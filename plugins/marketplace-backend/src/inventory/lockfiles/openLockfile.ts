import { FileHandle, realpath } from 'node:fs/promises';
import { openToRead } from '../../files/openToRead';
import { reasonOf } from '../../files/readLocalFile';
import { isMissing, liesIn } from '../../workspace/readRepositoryFile';

/** Ten times the largest real ones. */
const MAX_BYTES = 50 * 1024 * 1024;

/**
 * Opens a lockfile, unless it leads out of the repository or is too large.
 *
 * @param path - absolute
 * @param root - of the repository, absolute and without links
 * @returns it, to be closed, or why it cannot be used; `undefined` when there is none
 */
export async function openLockfile(
  path: string,
  root: string,
): Promise<{ file: FileHandle } | { problem: string } | undefined> {
  let file: FileHandle | undefined;
  try {
    const destination = await realpath(path);
    if (!liesIn(destination, root)) {
      return { problem: 'is a link that leads out of the repository' };
    }
    file = await openToRead(destination);
    const problem = problemOf(await file.stat());
    if (!problem) {
      return { file };
    }
    await file.close();
    return { problem };
  } catch (error) {
    await file?.close();
    return isMissing(error) ? undefined : { problem: reasonOf(error) };
  }
}

function problemOf(stats: {
  isFile(): boolean;
  size: number;
}): string | undefined {
  if (!stats.isFile()) {
    return 'is not a regular file';
  }
  return stats.size > MAX_BYTES
    ? `is too large: it has ${stats.size} bytes, and up to ${MAX_BYTES} are read`
    : undefined;
}
