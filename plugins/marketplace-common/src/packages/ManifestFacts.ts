import { Person } from '../entities';

/**
 * What a package.json tells of its package, on disk or as a registry has it. What is
 * missing or of another shape there is missing here.
 *
 * @see https://backstage.io/docs/tooling/package-metadata
 * @public
 */
export interface ManifestFacts {
  /** `backstage.role`. */
  role?: string;
  /** `backstage.pluginId`. */
  pluginId?: string;
  /** `backstage.pluginPackages`: npm names of all packages of its plugin, its own too. */
  pluginPackages?: string[];
  /** `backstage.pluginPackage`: of a module, the npm name of the package that it extends. */
  pluginPackage?: string;
  /** `backstage.peerModules`: npm names of modules that should be installed beside it. */
  peerModules?: string[];
  /** `backstage.features`: the type of feature that each entry point exports. */
  features?: Record<string, string>;
  /** `backstage.moved`: the npm name of the package that took its place. */
  moved?: string;
  /** `backstage.supportedVersions`: the range of Backstage releases that it is made for. */
  supportedVersions?: string;
  description?: string;
  author?: Person;
  /** An http(s) address, as the others. */
  homepage?: string;
  repository?: string;
  /** SPDX, for example `Apache-2.0`. */
  license?: string;
  /** `engines.node`. */
  node?: string;
  /** Its dependencies and peer dependencies on `@backstage/*`, and the ranges. */
  backstageDependencies?: Record<string, string>;
}
