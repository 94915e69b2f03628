import {
  Declaration,
  INVENTORY_LIMITS,
  InstalledVersion,
  InventoryPackage,
} from 'backstage-plugin-marketplace-common';
import { addTo } from '../addTo';
import { createBreather } from '../concurrency/breather';
import { highestFirst } from './highestFirst';
import { Workspace } from './readWorkspace';
import { ResolvedDependency } from './resolveDependencies';
import { workspacesOfPrograms } from './workspacesOfPrograms';

/**
 * Makes the packages of an inventory of what workspaces declare, by name.
 *
 * @throws the signal's reason
 */
export async function declaredPackages(
  resolved: readonly ResolvedDependency[],
  signal: AbortSignal,
): Promise<InventoryPackage[]> {
  const breathe = createBreather();
  const ofPrograms = workspacesOfPrograms(resolved);
  const packages: InventoryPackage[] = [];
  for (const [name, uses] of byPackage(resolved)) {
    await breathe();
    signal.throwIfAborted();
    packages.push(toPackage(name, uses, ofPrograms));
  }
  return packages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The uses of each package, by npm name. */
export function byPackage(
  resolved: readonly ResolvedDependency[],
): Map<string, ResolvedDependency[]> {
  const packages = new Map<string, ResolvedDependency[]>();
  for (const use of resolved) {
    addTo(packages, use.name, use);
  }
  return packages;
}

/** The version that a workspace gets; what is on disk rather than what was planned. */
export function versionOf(use: ResolvedDependency): string | undefined {
  return use.copy?.version ?? use.local?.version ?? use.locked?.version;
}

function toPackage(
  name: string,
  uses: readonly ResolvedDependency[],
  ofPrograms: ReadonlySet<Workspace>,
): InventoryPackage {
  // What a tool of the repository gets says nothing of what programs get
  const byPrograms = uses.filter(({ workspace }) => ofPrograms.has(workspace));
  const decisive = byPrograms.length ? byPrograms : uses;
  const local = decisive.find(use => use.local)?.local;
  const versions = versionsOf(uses);
  const onDisk = versions.find(({ evidence }) =>
    evidence.includes('node_modules'),
  );
  const version =
    onDisk?.version ?? local?.version ?? versions.at(0)?.version ?? undefined;
  const copies = uses.flatMap(({ copy }) => copy ?? []);
  const copy =
    copies.find(candidate => candidate.version === version) ?? copies.at(0);
  return {
    name,
    ...(version !== undefined && { version }),
    versions,
    declaredIn: uses
      .slice(0, INVENTORY_LIMITS.declarations)
      .map(use => toDeclaration(name, use)),
    evidence: [
      'manifest',
      ...(uses.some(use => use.locked) ? (['lockfile'] as const) : []),
      ...(copies.length ? (['node_modules'] as const) : []),
    ],
    ...(local && { folder: local.folder }),
    manifest: copy?.manifest ?? local?.manifest ?? {},
  };
}

function toDeclaration(name: string, use: ResolvedDependency): Declaration {
  const { workspace, dependency } = use;
  const version = versionOf(use);
  return {
    workspace: workspace.name,
    range: dependency.range,
    ...(dependency.name !== name && { alias: dependency.name }),
    ...(version !== undefined && { version }),
  };
}

function versionsOf(uses: readonly ResolvedDependency[]): InstalledVersion[] {
  const lockfile = new Set<string>();
  const nodeModules = new Set<string>();
  for (const { copy, locked, local } of uses) {
    if (copy?.version !== undefined) {
      nodeModules.add(copy.version);
    }
    // What lockfiles say of the repository's own packages is not always up to date
    if (
      locked?.version !== undefined &&
      (!local || locked.version === local.version)
    ) {
      lockfile.add(locked.version);
    }
  }
  return [...new Set([...lockfile, ...nodeModules])]
    .sort(highestFirst)
    .slice(0, INVENTORY_LIMITS.versions)
    .map(version => ({
      version,
      evidence: [
        ...(lockfile.has(version) ? (['lockfile'] as const) : []),
        ...(nodeModules.has(version) ? (['node_modules'] as const) : []),
      ],
    }));
}
