import {
  homeOfRole,
  isLibraryRole,
  PackageRole,
  packageRole,
  PluginHalf,
} from '../packages';
import { namedFeature } from '../packages/namedFeature';
import { InventoryPackage } from './Inventory';

/**
 * The half of the portal whose programs have to have a package so that it does its work:
 * that of plugins and modules. Libraries work wherever they are; so may a package that does
 * not say what it is, unless its name says that it is of the backend.
 */
export function workingHalf({
  name,
  manifest,
}: Pick<InventoryPackage, 'name' | 'manifest'>): PluginHalf | undefined {
  const role = packageRole(name, manifest.role);
  const isKnown = role === manifest.role || isNamedSo(name, role);
  return isKnown && !isLibraryRole(role) ? homeOfRole(role) : undefined;
}

/** What has no other name is called a frontend plugin, also what is no plugin at all. */
function isNamedSo(name: string, role: PackageRole): boolean {
  return homeOfRole(role) === 'backend' && namedFeature(name) !== undefined;
}
