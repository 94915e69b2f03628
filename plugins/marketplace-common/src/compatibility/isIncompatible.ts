import { InventoryIndex } from '../inventory';
import { declaredReleases } from './declaredReleases';
import { frontendSystems } from './frontendSystems';
import { nodeVersions } from './nodeVersions';
import { PackageToFit } from './PackageToFit';

/**
 * Whether a package says that it is not made for an instance: for its release of Backstage,
 * its frontend system or its Node.js. What is derived from dependencies is no reason.
 */
export function isIncompatible(
  pkg: PackageToFit,
  inventory: InventoryIndex,
): boolean {
  return [declaredReleases, frontendSystems, nodeVersions].some(
    state => state(pkg, inventory)?.verdict === 'incompatible',
  );
}
