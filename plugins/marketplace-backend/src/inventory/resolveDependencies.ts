import { isPackageName } from 'backstage-plugin-marketplace-common';
import { satisfies } from 'semver';
import { join } from 'node:path';
import { createBreather } from '../concurrency/breather';
import { Dependency } from './dependenciesOf';
import { InstalledCopies, InstalledCopy } from './InstalledCopies';
import { LockedPackage, Lockfile } from './lockfiles';
import { Repository } from './readRepository';
import { Workspace } from './readWorkspace';
import { validVersion } from './validVersion';

/** What a workspace gets for one thing that it asks for. */
export interface ResolvedDependency {
  workspace: Workspace;
  dependency: Dependency;
  /** The npm name, also of an alias. */
  name: string;
  /** In node_modules. */
  copy?: InstalledCopy;
  /** By the lockfile; its version, if any, can be compared. */
  locked?: LockedPackage;
  /** When it is developed in the repository. */
  local?: Workspace;
}

/**
 * Looks up everything that the workspaces of a repository declare, each as that workspace
 * gets it. What is optional, and not on disk while other things are, was not installed, so it
 * is left out.
 *
 * @throws the signal's reason
 */
export async function resolveDependencies(
  repository: Repository,
  options: {
    copies: InstalledCopies;
    lockfile?: Lockfile;
    signal: AbortSignal;
  },
): Promise<ResolvedDependency[]> {
  const { root, workspaces } = repository;
  const { signal } = options;
  const byFolder = new Map(
    workspaces.map(workspace => [join(root, workspace.folder), workspace]),
  );
  const byName = new Map(
    workspaces.map(workspace => [workspace.name, workspace]),
  );
  const breathe = createBreather();
  const resolved: ResolvedDependency[] = [];
  for (const workspace of workspaces) {
    const copies = await Promise.all(
      workspace.dependencies.map(({ name }) =>
        options.copies.find(name, join(root, workspace.folder)),
      ),
    );
    for (const [index, dependency] of workspace.dependencies.entries()) {
      await breathe();
      signal.throwIfAborted();
      const copy = copies[index];
      const locked = lock(workspace, dependency, options.lockfile);
      const local = copy
        ? byFolder.get(copy.folder)
        : linkedTo(locked, byFolder, root) ??
          localFor(dependency, byName.get(dependency.name), locked);
      const name =
        local?.name ??
        copy?.name ??
        locked?.name ??
        aliased(dependency.range) ??
        dependency.name;
      resolved.push({ workspace, dependency, name, copy, locked, local });
    }
  }
  const isOnDisk = resolved.some(({ copy }) => copy);
  return isOnDisk
    ? resolved.filter(({ copy, dependency }) => copy || !dependency.optional)
    : resolved;
}

function lock(
  workspace: Workspace,
  { name, range }: Dependency,
  lockfile: Lockfile | undefined,
): LockedPackage | undefined {
  const locked = lockfile?.resolve({
    workspaceFolder: workspace.folder,
    name,
    range,
  });
  if (!locked || !isPackageName(locked.name)) {
    return undefined;
  }
  const version = validVersion(locked.version);
  return version === undefined && locked.folder === undefined
    ? undefined
    : { ...locked, version };
}

/** Without node_modules: the workspace that the lockfile links to. */
function linkedTo(
  locked: LockedPackage | undefined,
  byFolder: ReadonlyMap<string, Workspace>,
  root: string,
): Workspace | undefined {
  return locked?.folder === undefined
    ? undefined
    : byFolder.get(join(root, locked.folder));
}

/** Without both: the workspace of the name, when the range means it. */
function localFor(
  { range }: Dependency,
  workspace: Workspace | undefined,
  locked: LockedPackage | undefined,
): Workspace | undefined {
  if (/^(workspace|link|portal|file):/.test(range)) {
    return workspace;
  }
  const { version } = workspace ?? {};
  const isMeant = version !== undefined && satisfies(version, range);
  return locked === undefined && isMeant ? workspace : undefined;
}

/** The npm name that an alias such as `npm:@acme/x@^1.0.0` stands for. */
function aliased(range: string): string | undefined {
  const name = /^npm:((?:@[^/@]+\/)?[^/@]+)@/.exec(range)?.[1];
  return name !== undefined && isPackageName(name) ? name : undefined;
}
