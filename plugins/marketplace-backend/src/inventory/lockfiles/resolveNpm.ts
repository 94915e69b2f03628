import { posix } from 'node:path';
import { LockfileRequest } from './Lockfile';
import { LockfileContents, LockfileEntry } from './LockfileContents';

/** Finds what npm gives a workspace: the nearest on the way up, as Node does. */
export function resolveNpm(
  { entries }: LockfileContents,
  { workspaceFolder, name }: LockfileRequest,
): LockfileEntry | undefined {
  for (let folder = workspaceFolder; ; folder = parentOf(folder)) {
    const entry = entries.get(posix.join(folder, 'node_modules', name));
    if (entry || folder === '') {
      return entry;
    }
  }
}

function parentOf(folder: string): string {
  const parent = posix.dirname(folder);
  return parent === '.' || parent === folder ? '' : parent;
}
