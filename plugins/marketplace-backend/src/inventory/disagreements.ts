import {
  InventoryFinding,
  PackageManager,
} from 'backstage-plugin-marketplace-common';
import { addTo } from '../addTo';
import { createBreather } from '../concurrency/breather';
import { manifestPath } from '../workspace/parsePackageJson';
import { byPackage, versionOf } from './declaredPackages';
import { Lockfile } from './lockfiles';
import { ResolvedDependency } from './resolveDependencies';

/**
 * Tells where package.json files, lockfile and node_modules do not agree. Where there is no
 * lockfile or no node_modules at all, that is one finding, not one of each package.
 *
 * @throws the signal's reason
 */
export async function disagreements(
  resolved: readonly ResolvedDependency[],
  options: {
    lockfile?: Lockfile;
    packageManager?: PackageManager;
    signal: AbortSignal;
  },
): Promise<InventoryFinding[]> {
  if (!resolved.length) {
    return [];
  }
  const { lockfile, packageManager, signal } = options;
  const breathe = createBreather();
  const install = `run \`${
    packageManager?.startsWith('yarn') ? 'yarn' : packageManager ?? 'npm'
  } install\` in the root of the repository`;
  const hasNodeModules = resolved.some(({ copy }) => copy);
  const findings = nothingThere(hasNodeModules, lockfile, install);
  for (const [packageName, uses] of byPackage(resolved)) {
    await breathe();
    signal.throwIfAborted();
    const about = (
      kind: InventoryFinding['kind'],
      message: string | undefined,
    ) => {
      if (message !== undefined) {
        const file = kind === 'not-in-lockfile' ? lockfile?.file : undefined;
        findings.push({ kind, packageName, message, ...(file && { file }) });
      }
    };
    about('version-mismatch', mismatch(packageName, uses, lockfile, install));
    if (hasNodeModules) {
      about('not-in-node-modules', notOnDisk(packageName, uses, install));
    }
    if (lockfile?.readable) {
      about('not-in-lockfile', notLocked(packageName, uses, lockfile, install));
    }
    about('several-versions', severalVersions(packageName, uses));
  }
  return findings;
}

/** Where a whole kind of evidence is missing. */
function nothingThere(
  hasNodeModules: boolean,
  lockfile: Lockfile | undefined,
  install: string,
): InventoryFinding[] {
  if (hasNodeModules) {
    const message =
      'There is no lockfile in the root of the repository: versions are those that are in node_modules';
    return lockfile ? [] : [{ kind: 'not-in-lockfile', message }];
  }
  const message = lockfile?.readable
    ? `Nothing that is declared is in node_modules: versions are those of the lockfile, and what the packages say of themselves is not known. If there is to be a node_modules, ${install}`
    : `Nothing that is declared is in node_modules, and no lockfile can be read: no version is known; ${install}`;
  return [{ kind: 'not-in-node-modules', message }];
}

function mismatch(
  name: string,
  uses: readonly ResolvedDependency[],
  lockfile: Lockfile | undefined,
  install: string,
): string | undefined {
  const use = uses.find(
    ({ copy, locked, local }) =>
      !local &&
      locked?.version !== undefined &&
      copy?.version !== undefined &&
      copy.version !== locked.version,
  );
  return (
    use &&
    `${placeOf(use)} gets ${name} ${use.copy?.version} from node_modules, but ${
      lockfile?.file
    } says ${use.locked?.version}; ${install}`
  );
}

function notOnDisk(
  name: string,
  uses: readonly ResolvedDependency[],
  install: string,
): string | undefined {
  const use = uses.find(
    ({ copy, dependency }) => !copy && !dependency.optional,
  );
  return (
    use &&
    `${placeOf(use)} declares ${name}, which is not in node_modules; ${install}`
  );
}

function notLocked(
  name: string,
  uses: readonly ResolvedDependency[],
  lockfile: Lockfile,
  install: string,
): string | undefined {
  const use = uses.find(
    ({ dependency, locked, local }) =>
      !local && !locked && isOfRegistry(dependency.range),
  );
  return (
    use &&
    `${placeOf(use)} declares ${name} (${use.dependency.range}), which ${
      lockfile.file
    } does not have; ${install}`
  );
}

/** Two copies of a library are usual; two of a plugin mostly are a mistake. */
function severalVersions(
  name: string,
  uses: readonly ResolvedDependency[],
): string | undefined {
  if (!uses.some(({ copy }) => copy?.manifest.role !== undefined)) {
    return undefined;
  }
  const workspaces = new Map<string, string[]>();
  for (const use of uses) {
    const version = versionOf(use);
    if (version !== undefined) {
      addTo(workspaces, version, use.workspace.name);
    }
  }
  const list = [...workspaces].map(
    ([version, names]) => `${version} (${names.slice(0, 3).join(', ')})`,
  );
  return list.length > 1
    ? `Workspaces get different versions of ${name}: ${list
        .slice(0, 10)
        .join(', ')}; declare the same range in each`
    : undefined;
}

/** Others, such as folders and git URLs, are not always kept as they are declared. */
function isOfRegistry(range: string): boolean {
  return (
    !/^[a-z+]+:|\//i.test(range) || /^(npm|catalog|backstage):/.test(range)
  );
}

function placeOf({ workspace }: ResolvedDependency): string {
  return manifestPath(workspace.folder);
}
