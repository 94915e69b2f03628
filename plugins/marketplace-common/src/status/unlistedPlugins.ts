import { InventoryIndex, InventoryPackage } from '../inventory';
import { toEntityName } from '../entities';
import {
  isLibraryRole,
  PackageGroup,
  packageFamily,
  PACKAGE_ROLES,
  PackageRole,
  packageTitle,
} from '../packages';
import { groupPackagesInSteps } from '../packages/groupPackages';
import { allSteps, Steps } from '../steps';

/**
 * A plugin that is installed, and that no source has an entry of.
 *
 * @public
 */
export interface UnlistedPlugin {
  /** Valid as the name of an entity, and of no other unlisted plugin of the instance. */
  name: string;
  title: string;
  /** At least one of them is a plugin or a module; what stands for the plugin comes first. */
  packages: InventoryPackage[];
}

/**
 * Finds the installed plugins that no source has, so that those of a company itself are
 * never invisible. A package is one of a plugin when its package.json says so; libraries are
 * shown with their plugin, and are none of their own.
 *
 * @param isListed - whether an entry has a package, by the npm name that it has today or had
 *   before; what {@link knownPackages} adds to an entry is one of its packages, and what it
 *   does not is shown here
 * @returns by the name of their main package
 * @public
 */
export function unlistedPlugins(
  inventory: InventoryIndex,
  isListed: (packageName: string) => boolean,
): UnlistedPlugin[] {
  return allSteps(unlistedPluginsInSteps(inventory, isListed));
}

/**
 * The same a step at a time, for large inventories.
 *
 * @public
 */
export function* unlistedPluginsInSteps(
  inventory: InventoryIndex,
  isListed: (packageName: string) => boolean,
): Steps<UnlistedPlugin[]> {
  const byName = new Map<string, InventoryPackage>();
  for (const pkg of inventory.installed.values()) {
    yield;
    if (declaredRole(pkg) && !isOfListed(pkg, inventory, isListed)) {
      byName.set(pkg.name, pkg);
    }
  }
  const groups = yield* groupPackagesInSteps(
    [...byName.values()].map(({ name, manifest }) => ({ name, ...manifest })),
  );
  const names = new Set<string>();
  const unlisted: UnlistedPlugin[] = [];
  for (const group of groups) {
    yield;
    const packages = [group.packages, ...group.aliases.values()]
      .flat()
      .flatMap(name => byName.get(name) ?? []);
    if (packages.every(isLibrary)) {
      continue;
    }
    const name = freeName(group, names);
    names.add(name);
    const pluginId = byName.get(group.main)?.manifest.pluginId;
    const title = packageTitle(group.main, pluginId);
    unlisted.push({ name, title, packages });
  }
  return unlisted;
}

/**
 * Whether the status of an entry tells of an installed package, by its own name or by one
 * that programs import it by.
 */
function isOfListed(
  { name, declaredIn }: InventoryPackage,
  { installed, importedAs }: InventoryIndex,
  isListed: (packageName: string) => boolean,
): boolean {
  return (
    isListed(name) ||
    declaredIn.some(
      ({ alias }) =>
        alias !== undefined &&
        isListed(alias) &&
        !installed.has(alias) &&
        importedAs.get(alias)?.name === name,
    )
  );
}

/** What a package says that it is to a plugin; a name alone makes no plugin. */
function declaredRole({ manifest }: InventoryPackage): PackageRole | undefined {
  return PACKAGE_ROLES.find(role => role === manifest.role);
}

function isLibrary(pkg: InventoryPackage): boolean {
  const role = declaredRole(pkg);
  return !role || isLibraryRole(role);
}

/** That of the plugin's family, so that it stays when another package stands for it. */
function freeName({ main }: PackageGroup, taken: ReadonlySet<string>): string {
  const candidates = [packageFamily(main), main].flatMap(
    text => toEntityName(text) ?? [],
  );
  const free = candidates.find(candidate => !taken.has(candidate));
  if (free !== undefined) {
    return free;
  }
  const base = candidates.at(0) ?? 'plugin';
  for (let number = 2; ; number++) {
    // Names that differ in their capitals only, or have nothing that a name can have
    const numbered = toEntityName(`${base}-${number}`) ?? base;
    if (!taken.has(numbered)) {
      return numbered;
    }
  }
}
