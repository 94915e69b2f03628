import { dirname, join, relative } from 'node:path';
import { readManifest } from './readManifest';
import { Manifest } from './Workspace';

/**
 * Finds the copy of a package that code in a folder gets, the way Node does: in the
 * nearest `node_modules` on the way up to the root of the repository.
 *
 * @returns its package.json; `undefined` when it is not installed
 */
export async function resolveInstalled(
  name: string,
  folder: string,
  root: string,
): Promise<Manifest | undefined> {
  for (
    let current = folder;
    !relative(root, current).startsWith('..');
    current = dirname(current)
  ) {
    const manifest = await readManifest(
      join(current, 'node_modules', name, 'package.json'),
    );
    if (manifest) {
      return manifest;
    }
    if (current === dirname(current)) {
      break;
    }
  }
  return undefined;
}
