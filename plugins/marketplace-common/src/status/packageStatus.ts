import {
  Declaration,
  Evidence,
  InstalledVersion,
  InventoryIndex,
} from '../inventory';
import { NO_REGISTRY, RegistryIndex } from '../registry';
import { Freshness } from './Freshness';
import { judgePackage } from './judgePackage';
import { Loaded } from './loadedOf';
import { NO_INVENTORY, UnknownStatus } from './UnknownStatus';

/**
 * What an instance has of a package that is installed.
 *
 * @public
 */
export interface InstalledPackageStatus {
  state: 'installed';
  /**
   * The npm name under which it is installed, when that is an older one, or that of another
   * package which is imported by its name.
   */
  installedAs?: string;
  /**
   * The version that the program of its half gets, the app or the backend; or else the one
   * that stands for it.
   */
  version?: string;
  /** All versions that the instance has, the highest first. */
  versions: InstalledVersion[];
  declaredIn: Declaration[];
  evidence: Evidence[];
  loaded: Loaded;
  /** Of the version that is furthest behind, of those that programs of the portal get. */
  freshness: Freshness;
  /** What the publisher says of a version that a program gets, when it is deprecated. */
  deprecated?: { message: string };
  /** The npm name of the package that took its place. */
  movedTo?: string;
}

/**
 * What an instance has of one package.
 *
 * @public
 */
export type PackageStatus =
  | UnknownStatus
  | { state: 'not-installed' }
  | InstalledPackageStatus;

/**
 * Judges one package of an instance, whatever plugin it is of; those of a plugin tell more
 * together ({@link packageStatuses}).
 *
 * @param names - the npm name, then any names that the package had before
 * @public
 */
export function packageStatus(
  names: readonly string[],
  inventory: InventoryIndex | undefined,
  registry: RegistryIndex = NO_REGISTRY,
): PackageStatus {
  const [name, ...aliases] = names;
  return name === undefined
    ? NO_INVENTORY
    : judgePackage({ name, aliases }, inventory, registry).status;
}
