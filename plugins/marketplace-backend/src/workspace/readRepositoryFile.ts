import { isError } from '@backstage/errors';
import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { readLocalFile, reasonOf } from '../files/readLocalFile';

/**
 * Reads a file of the portal's own repository. A link is followed inside of the
 * repository only.
 *
 * @param path - absolute
 * @param root - of the repository, absolute and without links
 * @param maxBytes - what is read at most
 * @returns its text, or why it cannot be used and what to do; `undefined` when it is not
 *   there
 */
export async function readRepositoryFile(
  path: string,
  root: string,
  maxBytes: number,
): Promise<{ text: string } | { reason: string } | undefined> {
  let destination: string;
  try {
    destination = await realpath(path);
  } catch (error) {
    return isMissing(error) ? undefined : { reason: reasonOf(error) };
  }
  if (!liesIn(destination, root)) {
    return {
      reason:
        'is a link that leads out of the repository; put the file itself there',
    };
  }
  const file = await readLocalFile(destination, maxBytes);
  return 'reason' in file ? file : { text: file.content.toString('utf8') };
}

/** Whether a path is that of a folder, or below it; both absolute and without links. */
export function liesIn(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whether an error of the file system says that there is nothing. */
export function isMissing(error: unknown): boolean {
  return (
    isError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}
