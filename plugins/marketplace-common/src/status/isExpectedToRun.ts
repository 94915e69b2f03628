import { Declaration, InventoryIndex, InventoryPackage } from '../inventory';
import {
  homeOfRole,
  isLibraryRole,
  isModuleRole,
  packageRole,
} from '../packages';
import {
  comparableId,
  moduleIdOf,
  namedFeature,
} from '../packages/namedFeature';
import { isOfRunning } from './isOfRunning';

/**
 * Whether the program that runs certainly should have loaded a package, of which the feature
 * that it says to have does not run.
 */
export function isExpectedToRun(
  pkg: InventoryPackage,
  inventory: InventoryIndex,
): boolean {
  const declaredIn = pkg.declaredIn.filter(each => isToBeRun(each, inventory));
  return isOfRunning(declaredIn, inventory) && !mayRunByName(pkg, inventory);
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
  const role = packageRole(workspace, packages.get(workspace)?.manifest.role);
  return homeOfRole(role) !== 'backend' || isLibraryRole(role);
}
