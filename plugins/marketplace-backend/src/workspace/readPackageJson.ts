import { realpath } from 'node:fs/promises';
import { readLocalFile, reasonOf } from '../files/readLocalFile';
import { parseInTurn } from './parseInTurn';
import { MAX_PACKAGE_JSON_BYTES, PackageJson } from './parsePackageJson';
import { isMissing } from './readRepositoryFile';

/**
 * What came of reading a package.json; it is hidden when a folder on the way may not be looked
 * into, so that there may be none.
 */
export type PackageJsonReading =
  | { packageJson: PackageJson; path: string }
  | { reason: string; path: string; isHidden?: true };

/**
 * Reads a package.json, wherever links lead to.
 *
 * @param path - absolute
 * @returns what it says, or why it cannot be used and what to do, and where it really is;
 *   `undefined` when there is none
 */
export async function readPackageJson(
  path: string,
): Promise<PackageJsonReading | undefined> {
  let destination: string;
  try {
    destination = await realpath(path);
  } catch (error) {
    return isMissing(error)
      ? undefined
      : { reason: reasonOf(error), path, isHidden: true };
  }
  const file = await readLocalFile(destination, MAX_PACKAGE_JSON_BYTES);
  if ('reason' in file) {
    return { reason: file.reason, path: destination };
  }
  const parsed = await parseInTurn(file.content.toString('utf8'));
  return { ...parsed, path: destination };
}
