import { posix } from 'node:path';
import { LockfileRequest } from './Lockfile';
import { LockfileContents, LockfileEntry } from './LockfileContents';

/** Finds what pnpm gives a workspace, which is written down for each. */
export function resolvePnpm(
  { entries }: LockfileContents,
  { workspaceFolder, name }: LockfileRequest,
): LockfileEntry | undefined {
  return entries.get(posix.join(workspaceFolder, 'node_modules', name));
}
