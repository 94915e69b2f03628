import { InventoryIndex } from '../inventory';
import { CompatibilityStatement } from './CompatibilityStatement';
import { declaredReleases } from './declaredReleases';
import { derivedRelease } from './derivedRelease';
import { frontendSystems } from './frontendSystems';
import { nodeVersions } from './nodeVersions';
import { PackageToFit } from './PackageToFit';
import { unsatisfiedDependencies } from './unsatisfiedDependencies';

/**
 * Tells how a package fits an instance: what it says of itself first, then what its
 * dependencies tell. Of what neither it nor the instance tells, nothing is said.
 *
 * @public
 */
export function compatibilityOf(
  pkg: PackageToFit,
  inventory: InventoryIndex,
): CompatibilityStatement[] {
  return [
    declaredReleases(pkg, inventory),
    frontendSystems(pkg, inventory),
    nodeVersions(pkg, inventory),
    derivedRelease(pkg, inventory),
    unsatisfiedDependencies(pkg, inventory),
  ]
    .flat()
    .filter(statement => statement !== undefined);
}
