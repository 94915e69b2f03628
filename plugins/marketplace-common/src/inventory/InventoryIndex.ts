import { addTo } from '../addTo';
import { packageRole } from '../packages';
import { comparableId, pluginIdOf } from '../packages/namedFeature';
import { allSteps, Steps } from '../steps';
import { Inventory, InventoryPackage, InventoryWorkspace } from './Inventory';
import { isOfProgram } from './isOfProgram';
import { programsReaching } from './programsReaching';
import { workingHalf } from './workingHalf';

/**
 * An inventory prepared for look-ups, so that judging thousands of plugins stays
 * cheap.
 *
 * @public
 */
export interface InventoryIndex {
  inventory: Inventory;
  /** All packages of the inventory, by npm name. */
  packages: ReadonlyMap<string, InventoryPackage>;
  /**
   * Those that count as installed, by npm name: the ones that a program of the portal has,
   * of plugins and modules one of their half, or that run.
   */
  installed: ReadonlyMap<string, InventoryPackage>;
  /** Those that count as installed, by the other names that they are imported by. */
  importedAs: ReadonlyMap<string, InventoryPackage>;
  /** Installed packages, by every npm name that their `backstage.pluginPackages` has. */
  namedBy: ReadonlyMap<string, readonly InventoryPackage[]>;
  /** The programs that have what a workspace declares, by the workspace's name. */
  programs: ReadonlyMap<string, readonly InventoryWorkspace[]>;
  /** The modules that run of each plugin that runs, by its id; ids as `comparableId` has them. */
  features: ReadonlyMap<string, ReadonlySet<string>>;
  /** Installed backend plugin packages, by the id of their plugin as `comparableId` has it. */
  claimants: ReadonlyMap<string, readonly InventoryPackage[]>;
  /** Ids of plugins, as `comparableId` has them, that installed frontend packages have. */
  frontendIds: ReadonlySet<string>;
  /** Ids of plugins that run and that no installed package has, as `comparableId` has them. */
  unclaimed: ReadonlySet<string>;
  /** Ids of plugins that run in other processes, as `comparableId` has them. */
  elsewhere: ReadonlySet<string>;
  /** npm names of dynamic plugins that could not be loaded. */
  failed: ReadonlySet<string>;
}

/**
 * Prepares an inventory for look-ups.
 *
 * @public
 */
export function indexInventory(inventory: Inventory): InventoryIndex {
  return allSteps(indexInventoryInSteps(inventory));
}

/**
 * The same a step at a time, for large inventories.
 *
 * @public
 */
export function* indexInventoryInSteps(
  inventory: Inventory,
): Steps<InventoryIndex> {
  const { packages, runtime, findings } = inventory;
  const programs = programsReaching(inventory);
  yield;
  const installed: InventoryPackage[] = [];
  for (const pkg of packages) {
    yield;
    if (counts(pkg, inventory, programs)) {
      installed.push(pkg);
    }
  }
  const claimants = new Map<string, InventoryPackage[]>();
  const frontendIds = new Set<string>();
  const namedBy = new Map<string, InventoryPackage[]>();
  const importedAs = new Map<string, InventoryPackage>();
  for (const pkg of installed) {
    yield;
    const half = workingHalf(pkg);
    for (const { alias, workspace } of pkg.declaredIn) {
      if (
        alias !== undefined &&
        isOfProgram(workspace, inventory, programs, half)
      ) {
        importedAs.set(alias, pkg);
      }
    }
    for (const name of new Set(pkg.manifest.pluginPackages)) {
      addTo(namedBy, name, pkg);
    }
    const id = pluginIdOf(pkg)?.pluginId;
    const role = packageRole(pkg.name, pkg.manifest.role);
    if (id !== undefined && role === 'backend-plugin') {
      addTo(claimants, comparableId(id), pkg);
    } else if (id !== undefined && role === 'frontend-plugin') {
      frontendIds.add(comparableId(id));
    }
  }
  const features = new Map(
    runtime?.features.map(({ pluginId, modules }) => [
      comparableId(pluginId),
      new Set(modules.map(comparableId)),
    ]),
  );
  return {
    inventory,
    packages: new Map(packages.map(pkg => [pkg.name, pkg])),
    installed: new Map(installed.map(pkg => [pkg.name, pkg])),
    importedAs,
    namedBy,
    programs,
    features,
    claimants,
    frontendIds,
    unclaimed: new Set([...features.keys()].filter(id => !claimants.has(id))),
    elsewhere: new Set(runtime?.elsewhere.map(comparableId)),
    failed: new Set(
      findings
        .filter(({ kind }) => kind === 'dynamic-plugin-failed')
        .flatMap(({ packageName }) => packageName ?? []),
    ),
  };
}

function counts(
  pkg: InventoryPackage,
  inventory: Inventory,
  programs: InventoryIndex['programs'],
): boolean {
  const { declaredIn, evidence } = pkg;
  if (evidence.includes('runtime') || evidence.includes('dynamic-plugin')) {
    return true;
  }
  const half = workingHalf(pkg);
  return declaredIn.length
    ? declaredIn.some(({ workspace }) =>
        isOfProgram(workspace, inventory, programs, half),
      )
    : // Who sends a list without workspaces says that all of it is installed
      evidence.includes('report');
}
