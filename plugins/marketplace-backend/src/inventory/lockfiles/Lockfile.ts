import {
  InventoryFinding,
  PackageManager,
} from 'backstage-plugin-marketplace-common';

/** That a workspace asks for a package, as its package.json has it. */
export interface LockfileRequest {
  /** Below the root of the repository, with `/`; empty for the root itself. */
  workspaceFolder: string;
  /** As it is declared, which is another name than the package's for an alias. */
  name: string;
  range: string;
}

/** What a workspace gets for what it asks for. */
export interface LockedPackage {
  /** The npm name. */
  name: string;
  /** Missing of a folder whose package has none. */
  version?: string;
  /** Of a folder that is linked to: below the root of the repository, with `/`. */
  folder?: string;
}

/** What the lockfile in the root of a repository tells. */
export interface Lockfile {
  /** Its name, for example `yarn.lock`. */
  file: string;
  packageManager: PackageManager;
  /** The version of its format, as it is written there; empty when it is not readable. */
  version: string;
  /**
   * Whether it could be read. When it could not, `resolve` knows nothing, which says
   * nothing of the packages, and `problems` tells why.
   */
  readable: boolean;
  /**
   * Which package and version the package manager gives a workspace; `undefined` when the
   * lockfile does not have what is asked for.
   */
  resolve(request: LockfileRequest): LockedPackage | undefined;
  /** What a person should know of it. */
  problems: InventoryFinding[];
}

/** A package that is developed in the repository. */
export interface LocalPackage {
  /** Below the root of the repository, with `/`; empty for the root itself. */
  folder: string;
  name: string;
  version?: string;
}
