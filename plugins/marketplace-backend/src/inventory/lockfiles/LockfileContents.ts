import { PackageManager } from 'backstage-plugin-marketplace-common';

/** What a lockfile has under one key. */
export interface LockfileEntry {
  /** The npm name. */
  name: string;
  /** Of a local package, package managers do not always write it. */
  version?: string;
  /** Of a local package: below the root of the repository, with `/`; empty for the root. */
  folder?: string;
}

/** What is used of a lockfile. */
export interface LockfileContents {
  packageManager: PackageManager;
  /** Of the format. */
  version: string;
  /**
   * By folder in a node_modules (`packages/app/node_modules/react`) for npm and pnpm, by
   * `name@range` for yarn.
   */
  entries: ReadonlyMap<string, LockfileEntry>;
  /** The keys of entries by the name that they begin with; only for yarn. */
  keysByName: ReadonlyMap<string, readonly string[]>;
  /** The ranges that `catalog:` stands for, by the catalog's name and the package's. */
  catalogs: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Keys of entries whose name or version is none, which are left out. */
  unusable: string[];
}
