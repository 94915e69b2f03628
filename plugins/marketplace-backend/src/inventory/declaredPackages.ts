import {
  Declaration,
  INVENTORY_LIMITS,
  InstalledVersion,
  InventoryPackage,
} from 'backstage-plugin-marketplace-common';
import { addTo } from '../addTo';
import { toManifestFacts } from '../registry/toManifestFacts';
import { highestFirst } from './highestFirst';
import { ResolvedDependency } from './resolveDependencies';

/**
 * Makes the packages of an inventory of what workspaces declare, by name.
 */
export function declaredPackages(
  resolved: readonly ResolvedDependency[],
): InventoryPackage[] {
  return [...byPackage(resolved)]
    .map(([name, uses]) => toPackage(name, uses))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
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

function toPackage(name: string, uses: ResolvedDependency[]): InventoryPackage {
  const local = uses.find(use => use.local)?.local;
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
    manifest:
      copy?.manifest ?? (local ? toManifestFacts(local.packageJson) : {}),
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
    if (locked && (!local || locked.version === local.version)) {
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
