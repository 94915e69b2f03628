/**
 * How a fact about an installed package is known.
 *
 * - `manifest`: a workspace of the portal declares it in its package.json
 * - `node_modules`: its own package.json was read on disk
 * - `runtime`: the running backend has loaded it
 *
 * @public
 */
export type Evidence = 'manifest' | 'node_modules' | 'runtime';

/**
 * One package of an instance.
 *
 * @public
 */
export interface InventoryPackage {
  /** The npm name. */
  name: string;
  /** The installed version; missing when only the declaration could be read. */
  version?: string;
  /** `backstage.role` of its package.json. */
  role?: string;
  /** `backstage.pluginId` of its package.json. */
  pluginId?: string;
  /** `backstage.pluginPackages` of its package.json. */
  pluginPackages?: string[];
  /** The workspaces that declare it, by package name, with the range they ask for. */
  declaredIn: Array<{ workspace: string; range: string }>;
  evidence: Evidence[];
  /**
   * Whether the running backend has loaded it; missing when that cannot be known
   * from the backend, as for frontend packages and libraries.
   */
  loaded?: boolean;
}

/**
 * A backend plugin that runs, with the modules that extend it.
 *
 * @public
 */
export interface RuntimeFeature {
  pluginId: string;
  modules: string[];
}

/**
 * What one instance of Backstage has.
 *
 * @public
 */
export interface Inventory {
  /** The id of the instance, from `marketplace.inventory.instance`. */
  instance: string;
  /** When the facts were gathered, ISO 8601. */
  takenAt: string;
  /** The Backstage release, from `backstage.json` of the workspace. */
  backstageVersion?: string;
  packages: InventoryPackage[];
  /** The backend features that run in this instance. */
  features: RuntimeFeature[];
}
