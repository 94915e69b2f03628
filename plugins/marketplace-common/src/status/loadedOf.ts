import { Declaration, InventoryIndex, InventoryPackage } from '../inventory';
import {
  homeOfRole,
  isLibraryRole,
  isModuleRole,
  packageRole,
} from '../packages';
import { comparableId, namedFeature, pluginIdOf } from '../packages/namedFeature';

/**
 * Whether an instance runs a package: `unknown` where the backend cannot tell, as
 * for frontend packages.
 *
 * @public
 */
export type Loaded = 'yes' | 'no' | 'unknown';

/**
 * Every {@link Loaded}, what wants attention first.
 *
 * @public
 */
export const LOADED: readonly Loaded[] = ['no', 'yes', 'unknown'];

/**
 * Tells whether the backend that the inventory was taken of runs a package. It is `no` only
 * when it certainly should and does not: the backend's own workspace has the package, it
 * says of which plugin it is, and neither this process nor another one runs that.
 *
 * @public
 */
export function loadedOf(
  pkg: InventoryPackage,
  inventory: InventoryIndex,
): Loaded {
  const { name, manifest, evidence } = pkg;
  const role = packageRole(name, manifest.role);
  if (evidence.includes('runtime')) {
    return 'yes';
  }
  if (evidence.includes('dynamic-plugin')) {
    // The backend hands out what is of the frontend, and does not see it run
    return homeOfRole(role) === 'frontend' ? 'unknown' : 'yes';
  }
  if (inventory.failed.has(name)) {
    return 'no';
  }
  if (!inventory.inventory.runtime || homeOfRole(role) !== 'backend') {
    return 'unknown';
  }
  if (role === 'backend-plugin') {
    return pluginLoaded(pkg, inventory);
  }
  return isModuleRole(role) ? moduleLoaded(pkg, inventory) : 'unknown';
}

function pluginLoaded(
  pkg: InventoryPackage,
  inventory: InventoryIndex,
): Loaded {
  const feature = pluginIdOf(pkg);
  if (!feature) {
    return 'unknown';
  }
  const id = comparableId(feature.pluginId);
  if (!inventory.features.has(id)) {
    return absent(pkg, id, inventory);
  }
  // One that is not installed is none of them, and of several only one can be what runs
  const claimants = inventory.claimants.get(id) ?? [];
  const nearest = claimants.filter(({ declaredIn }) =>
    isOfRunning(declaredIn, inventory),
  );
  const rivals = nearest.length ? nearest : claimants;
  return rivals.length === 1 && rivals[0].name === pkg.name ? 'yes' : 'unknown';
}

function moduleLoaded(
  pkg: InventoryPackage,
  inventory: InventoryIndex,
): Loaded {
  const feature = pluginIdOf(pkg);
  if (!feature) {
    return 'unknown';
  }
  const id = comparableId(feature.pluginId);
  const modules = inventory.features.get(id);
  if (!modules?.size) {
    return absent(pkg, id, inventory);
  }
  const { moduleId = moduleIdOf(pkg.name) } = feature;
  return moduleId !== undefined && modules.has(comparableId(moduleId))
    ? 'yes'
    : 'unknown';
}

/** Of names that follow the convention for modules, but not that for plugins. */
function moduleIdOf(packageName: string): string | undefined {
  return /-module-(.+)$/.exec(packageName)?.[1];
}

/** What it means that the feature of a package does not run here. */
function absent(
  pkg: InventoryPackage,
  id: string,
  inventory: InventoryIndex,
): Loaded {
  const isSure =
    pkg.manifest.pluginId !== undefined &&
    !inventory.elsewhere.has(id) &&
    !mayRunByName(pkg, inventory) &&
    isOfRunning(
      pkg.declaredIn.filter(each => isToBeRun(each, inventory)),
      inventory,
    );
  return isSure ? 'no' : 'unknown';
}

/** Whether what runs could be a package by its name, although it says of itself otherwise. */
function mayRunByName(
  { name, manifest }: InventoryPackage,
  { features, unclaimed, elsewhere }: InventoryIndex,
): boolean {
  const named = namedFeature(name);
  const id = named && comparableId(named.pluginId);
  if (id !== undefined && elsewhere.has(id)) {
    return true;
  }
  if (!isModuleRole(packageRole(name, manifest.role))) {
    return id !== undefined && unclaimed.has(id);
  }
  if (id !== undefined && features.get(id)?.size) {
    return true;
  }
  const moduleId = named?.moduleId ?? moduleIdOf(name);
  return (
    moduleId !== undefined &&
    [...features.values()].some(ids => ids.has(comparableId(moduleId)))
  );
}

/**
 * Whether who declares a package wants the backend to run it: a plugin of the repository
 * that depends on another one imports something of it, and of what the root declares
 * nobody knows which of several backends it is for.
 */
function isToBeRun(
  { workspace }: Declaration,
  { inventory: { workspaces, root }, packages }: InventoryIndex,
): boolean {
  if (workspaces.some(({ name }) => name === workspace)) {
    return true;
  }
  if (workspace === root) {
    return workspaces.filter(({ role }) => role === 'backend').length === 1;
  }
  const role = packageRole(
    workspace,
    packages.get(workspace)?.manifest.role,
  );
  return homeOfRole(role) !== 'backend' || isLibraryRole(role);
}

/** Whether a package that is declared so is certainly one of the program that runs. */
function isOfRunning(
  declaredIn: readonly Declaration[],
  { inventory: { runtime, workspaces }, programs }: InventoryIndex,
): boolean {
  const backends = workspaces.filter(({ role }) => role === 'backend');
  const running =
    runtime?.workspace ??
    (backends.length === 1 ? backends[0].name : undefined);
  return declaredIn.some(({ workspace }) =>
    programs.get(workspace)?.some(({ name }) => name === running),
  );
}
