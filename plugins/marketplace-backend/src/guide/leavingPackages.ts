import {
  isLibraryRole,
  isModuleRole,
  packageStatuses,
} from 'backstage-plugin-marketplace-common';
import { PluginWithStatus } from '../marketplace/PluginWithStatus';
import { GuideFacts } from './GuideFacts';
import { installedPackages } from './installedPackages';
import { InstalledPackage, installedPackage } from './PackageToInstall';

type Facts = Pick<GuideFacts, 'plugin' | 'view'>;

/**
 * The packages that go with a plugin: its own, and the modules that extend them. A library
 * or a module that something else of the portal has too stays.
 */
export function leavingPackages(facts: Facts): InstalledPackage[] {
  const own = installedPackages(facts);
  const extending = modulesOf(own, facts);
  const isShared = sharedPackages([...own, ...extending], facts);
  return [...own, ...extending].filter(
    pkg =>
      !isShared(pkg.name) &&
      !(isLibraryRole(pkg.role) && isImported(pkg, facts)),
  );
}

/** Modules that say that they extend one of the packages, and cannot do without it. */
function modulesOf(
  own: readonly InstalledPackage[],
  { view: { inventory, registry } }: Facts,
): InstalledPackage[] {
  const names = new Set(own.map(({ name }) => name));
  const modules = [...(inventory?.installed.values() ?? [])].filter(
    ({ name, manifest }) =>
      manifest.pluginPackage !== undefined &&
      names.has(manifest.pluginPackage) &&
      !names.has(name),
  );
  return packageStatuses({ packages: modules }, inventory, registry)
    .filter(({ role }) => isModuleRole(role))
    .flatMap(pkg => installedPackage(pkg) ?? []);
}

/**
 * Finds what another installed plugin has too: one that has something of its own, and is
 * not the same plugin by another name.
 */
function sharedPackages(
  leaving: readonly InstalledPackage[],
  { plugin, view }: Facts,
): (name: string) => boolean {
  const libraries = new Set(
    leaving
      .filter(({ role }) => isLibraryRole(role) || isModuleRole(role))
      .map(({ name }) => name),
  );
  const all = new Set(leaving.map(({ name }) => name));
  const shared = new Set<string>();
  for (const other of view.plugins) {
    const names = libraries.size ? installedNames(other, { plugin, view }) : [];
    if (names.some(name => !all.has(name))) {
      names
        .filter(name => libraries.has(name))
        .forEach(name => shared.add(name));
    }
  }
  return name => shared.has(name);
}

function installedNames(
  { packages, status, summary }: PluginWithStatus,
  { plugin, view }: Facts,
): string[] {
  const isOther =
    (status.state === 'installed' || status.state === 'partial') &&
    !plugin.refs.includes(summary.entityRef);
  return isOther
    ? packages
        .flatMap(({ name, aliases }) => [name, ...aliases])
        .filter(name => view.inventory?.installed.has(name))
    : [];
}

/** Whether a package of the repository that is no program has it, to build on it. */
function isImported({ status }: InstalledPackage, { view }: Facts): boolean {
  const { workspaces = [], root } = view.inventory?.inventory ?? {};
  const programs = workspaces.map(({ name }) => name);
  return (
    programs.length > 0 &&
    status.declaredIn.some(
      ({ workspace }) => workspace !== root && !programs.includes(workspace),
    )
  );
}
