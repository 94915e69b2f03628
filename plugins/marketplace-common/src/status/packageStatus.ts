import { Evidence, InventoryPackage } from '../inventory';
import { InventoryIndex } from './InventoryIndex';

/**
 * Whether an instance runs a package: `unknown` where the backend cannot tell, as
 * for frontend packages.
 *
 * @public
 */
export type Loaded = 'yes' | 'no' | 'unknown';

/**
 * Nothing can be said, and why: no inventory of the instance has been taken.
 *
 * @public
 */
export interface UnknownStatus {
  state: 'unknown';
  reason: 'no-inventory';
}

/**
 * The answer to every question about an instance that has no inventory.
 *
 * @public
 */
export const NO_INVENTORY: UnknownStatus = {
  state: 'unknown',
  reason: 'no-inventory',
};

/**
 * What an instance has of one package.
 *
 * @public
 */
export type PackageStatus =
  | UnknownStatus
  | { state: 'not-installed' }
  | {
      state: 'installed';
      /** The name under which it is installed, when that is an older one. */
      installedAs?: string;
      version?: string;
      declaredIn: Array<{ workspace: string; range: string }>;
      evidence: Evidence[];
      loaded: Loaded;
    };

/**
 * Judges one package of an instance.
 *
 * @param names - the npm name, then any names that the package had before
 * @public
 */
export function packageStatus(
  names: readonly string[],
  inventory: InventoryIndex | undefined,
): PackageStatus {
  if (!inventory) {
    return NO_INVENTORY;
  }
  const installed = names
    .map(name => inventory.packages.get(name))
    .find((pkg): pkg is InventoryPackage => pkg !== undefined);
  if (!installed) {
    return { state: 'not-installed' };
  }
  return {
    state: 'installed',
    ...(installed.name !== names[0] && { installedAs: installed.name }),
    version: installed.version,
    declaredIn: installed.declaredIn,
    evidence: installed.evidence,
    loaded: loadedOf(installed),
  };
}

function loadedOf(pkg: InventoryPackage): Loaded {
  if (pkg.loaded === undefined) {
    return 'unknown';
  }
  return pkg.loaded ? 'yes' : 'no';
}
