import { InventoryIndex, InventoryPackage } from '../inventory';
import { homeOfRole, isModuleRole, packageRole } from '../packages';
import { comparableId, moduleIdOf, pluginIdOf } from '../packages/namedFeature';
import { isExpectedToRun } from './isExpectedToRun';
import { isOfRunning } from './isOfRunning';

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

/** What it means that the feature of a package does not run here. */
function absent(
  pkg: InventoryPackage,
  id: string,
  inventory: InventoryIndex,
): Loaded {
  const isSure =
    pkg.manifest.pluginId !== undefined &&
    !inventory.elsewhere.has(id) &&
    isExpectedToRun(pkg, inventory);
  return isSure ? 'no' : 'unknown';
}
