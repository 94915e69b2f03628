import {
  InventoryFinding,
  PackageManager,
} from 'backstage-plugin-marketplace-common';
import { LocalPackages } from './LocalPackages';
import { LockedPackage, Lockfile, LockfileRequest } from './Lockfile';
import { LockfileContents, LockfileEntry } from './LockfileContents';
import { Resolution } from './readResolutions';
import { resolveNpm } from './resolveNpm';
import { resolvePnpm } from './resolvePnpm';
import { resolveYarnBerry } from './resolveYarnBerry';
import { resolveYarnClassic } from './resolveYarnClassic';

const RESOLVERS: Record<
  PackageManager,
  (
    contents: LockfileContents,
    request: LockfileRequest,
    context: { local: LocalPackages; resolutions: readonly Resolution[] },
  ) => LockfileEntry | undefined
> = {
  npm: resolveNpm,
  pnpm: resolvePnpm,
  'yarn-classic': resolveYarnClassic,
  'yarn-berry': resolveYarnBerry,
};

/** Makes a lockfile of what was read, that answers as its package manager does. */
export function lockfileOf(options: {
  file: string;
  contents: LockfileContents;
  problems: InventoryFinding[];
  local: LocalPackages;
  resolutions: readonly Resolution[];
}): Lockfile {
  const { file, contents, problems, local } = options;
  const { packageManager, version } = contents;
  return {
    file,
    packageManager,
    version,
    readable: true,
    resolve: request => {
      const entry = RESOLVERS[packageManager](contents, request, options);
      return entry && toLockedPackage(entry, local);
    },
    problems,
  };
}

function toLockedPackage(
  { name, version, folder }: LockfileEntry,
  local: LocalPackages,
): LockedPackage | undefined {
  if (folder === undefined) {
    return version === undefined ? undefined : { name, version };
  }
  const found = local.in(folder);
  return found
    ? { name: found.name, version: found.version, folder }
    : { name, version: isMadeUp(version) ? undefined : version, folder };
}

/** Yarn writes the same for every folder, whatever its package.json has. */
function isMadeUp(version: string | undefined): boolean {
  return version === '0.0.0' || version === '0.0.0-use.local';
}
