import { posix } from 'node:path';
import { satisfies } from 'semver';
import { LocalPackages } from './LocalPackages';
import { LockfileRequest } from './Lockfile';
import { LockfileContents, LockfileEntry } from './LockfileContents';
import { Resolution } from './readResolutions';

/** A range that names a folder, or an archive, relative to the workspace. */
const PATH = /^(link|file):(.+)$/;

/**
 * Finds what the first version of yarn gives a workspace: another workspace when its
 * version will do, else what is written under `name@range`.
 */
export function resolveYarnClassic(
  { entries }: LockfileContents,
  { workspaceFolder, name, range }: LockfileRequest,
  context: { local: LocalPackages; resolutions: readonly Resolution[] },
): LockfileEntry | undefined {
  const { local, resolutions } = context;
  const forced = resolutions.find(
    resolution => resolution.name === name && !resolution.from,
  );
  const wanted = forced?.range ?? fromRoot(range, workspaceFolder);
  const workspace = local.named(name);
  if (workspace && satisfies(workspace.version ?? '0.0.0', wanted)) {
    return workspace;
  }
  return entries.get(`${name}@${wanted}`) ?? entries.get(`${name}@${range}`);
}

/** The lockfile has paths from the root. */
function fromRoot(range: string, workspaceFolder: string): string {
  const [, protocol, path] = PATH.exec(range) ?? [];
  return protocol === undefined
    ? range
    : `${protocol}:${posix.join(workspaceFolder, path)}`;
}
