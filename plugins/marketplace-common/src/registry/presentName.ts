import { isPackageName } from '../packages';
import { followMoves } from '../packages/followMoves';
import { RegistryIndex } from './RegistryRecord';
import { registryRecordOf } from './registryRecordOf';

/**
 * The npm name that a package has today, as far as registries tell of moves.
 *
 * @public
 */
export function presentName(
  packageName: string,
  registry: RegistryIndex,
): string {
  return followMoves(packageName, name => {
    const next = registryRecordOf(name, registry)?.package?.manifest.moved;
    return next !== undefined && isPackageName(next) ? next : undefined;
  });
}
