import { addTo } from '../addTo';
import { allSteps, Steps } from '../steps';
import { declaredBy, declaredCompanions } from './declaredCompanions';
import { familyByRole } from './packageFamily';
import { moduleTargets } from './moduleTargets';
import { Partition } from './Partition';
import { presentNamesOf } from './presentNames';
import { isModuleRole, PACKAGE_ROLES, packageRole } from './packageRole';

/**
 * What a package says of the plugin that it belongs to, as `backstage` of its
 * package.json has it.
 *
 * @public
 */
export interface PackageFacts {
  /** The npm name. */
  name: string;
  role?: string;
  pluginId?: string;
  /** The npm names of all packages of the plugin. */
  pluginPackages?: readonly string[];
  /** Of a module: the npm name of the package that it extends. */
  pluginPackage?: string;
  /** The npm name that the package has today. */
  moved?: string;
}

/**
 * The packages that make up one plugin.
 *
 * @public
 */
export interface PackageGroup {
  /** The first of {@link PackageGroup.packages}, which stands for the plugin. */
  main: string;
  /** Frontend first, then backend, modules and libraries. */
  packages: string[];
  /** Former npm names, by the package that has them. */
  aliases: ReadonlyMap<string, readonly string[]>;
}

/**
 * Finds out which packages make up one plugin. What packages say is trusted more than
 * what their names suggest, in this order: `pluginPackages`, `pluginPackage`, `moved`,
 * one `pluginId` in one npm scope, and then the naming conventions.
 *
 * @param packages - in any order, which makes no difference; names are unique
 * @returns groups by the name of their main package; every package is in one of them
 * @public
 */
export function groupPackages(
  packages: readonly PackageFacts[],
): PackageGroup[] {
  return allSteps(groupPackagesInSteps(packages));
}

/** The same a step at a time, for many packages. */
export function* groupPackagesInSteps(
  packages: readonly PackageFacts[],
): Steps<PackageGroup[]> {
  const sorted = [...packages].sort((a, b) => compare(a.name, b.name));
  yield;
  const known = new Map(sorted.map(pkg => [pkg.name, pkg]));
  const presentNames = presentNamesOf(known);
  const partition = new Partition(known.keys());
  // What a better rule has placed is left where it is by those after it
  const placed = new Set<string>();
  const place = (name: string, beside: string) => {
    partition.join(beside, name);
    placed.add(name);
  };

  for (const [name, beside] of yield* declaredCompanions(sorted)) {
    place(name, beside);
  }
  yield;
  for (const { name, pluginPackage } of sorted) {
    if (pluginPackage !== undefined && known.has(pluginPackage)) {
      place(name, pluginPackage);
    }
  }
  for (const [former, present] of presentNames) {
    place(former, present);
  }
  const sharesPluginId = yield* withSameKey(
    sorted,
    ({ name, role, pluginId }) =>
      pluginId && !isModule(name, role)
        ? `${scopeOf(name)} ${pluginId}`
        : undefined,
  );
  const sharesFamily = yield* withSameKey(sorted, ({ name, role }) =>
    familyByRole(name, role),
  );
  for (const alike of [...sharesPluginId, ...sharesFamily]) {
    yield;
    const alone = alike.filter(
      pkg => !declaredBy(pkg) && !placed.has(pkg.name),
    );
    const anchor = anchorOf(alike);
    alone.forEach(({ name }) => place(name, anchor.name));
  }
  for (const pkg of sorted) {
    yield;
    const { name, role } = pkg;
    const alone = !declaredBy(pkg) && !placed.has(name);
    const target = moduleTargets(name).find(candidate => known.has(candidate));
    if (target !== undefined && isModule(name, role) && alone) {
      place(name, target);
    }
  }

  const groups: PackageGroup[] = [];
  for (const names of partition.groups()) {
    yield;
    groups.push(toGroup(names, known, presentNames));
  }
  return groups.sort((a, b) => compare(a.main, b.main));
}

/** Packages by a key that they share. */
function* withSameKey(
  sorted: PackageFacts[],
  keyOf: (pkg: PackageFacts) => string | undefined,
): Steps<PackageFacts[][]> {
  const byKey = new Map<string, PackageFacts[]>();
  for (const pkg of sorted) {
    yield;
    const key = keyOf(pkg);
    if (key !== undefined) {
      addTo(byKey, key, pkg);
    }
  }
  return [...byKey.values()].filter(alike => alike.length > 1);
}

/**
 * The package of several alike that the others join: one that lists its companions, where
 * there is one, as plugins whose lists keep them apart stay apart.
 */
function anchorOf(alike: PackageFacts[]): PackageFacts {
  const declaring = alike.filter(declaredBy);
  return [...(declaring.length ? declaring : alike)].sort(byRole)[0];
}

function toGroup(
  names: string[],
  known: ReadonlyMap<string, PackageFacts>,
  presentNames: ReadonlyMap<string, string>,
): PackageGroup {
  const packages = names
    .filter(name => !presentNames.has(name))
    .map(name => ({ name, role: known.get(name)?.role }))
    .sort(byRole)
    .map(({ name }) => name);
  const aliases = new Map<string, string[]>();
  for (const name of names) {
    const present = presentNames.get(name);
    if (present !== undefined) {
      addTo(aliases, present, name);
    }
  }
  return { main: packages[0], packages, aliases };
}

/** A shorter name is the more general one: `plugin-x` before `plugin-x-cards`. */
function byRole(
  a: Pick<PackageFacts, 'name' | 'role'>,
  b: Pick<PackageFacts, 'name' | 'role'>,
): number {
  const rank = ({ name, role }: Pick<PackageFacts, 'name' | 'role'>) =>
    PACKAGE_ROLES.indexOf(packageRole(name, role));
  return (
    rank(a) - rank(b) ||
    a.name.length - b.name.length ||
    compare(a.name, b.name)
  );
}

function isModule(name: string, role: string | undefined): boolean {
  return isModuleRole(packageRole(name, role));
}

function scopeOf(name: string): string {
  return name.startsWith('@') ? name.replace(/\/.*$/, '') : '';
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
