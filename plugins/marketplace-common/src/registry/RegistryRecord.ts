import { ManifestFacts } from '../packages';

/**
 * What a registry tells of a package.
 *
 * @public
 */
export interface RegistryPackage {
  /** The version of the tag `latest`. */
  latest: string;
  /** Versions by tag, `latest` among them. */
  distTags: Record<string, string>;
  /** When the latest version was published, ISO 8601. */
  releasedAt?: string;
  /** When the first version was published, ISO 8601. */
  publishedAt?: string;
  /** What the publisher says of deprecated versions, by version. */
  deprecated: Record<string, string>;
  /** What the package.json of the latest version tells. */
  manifest: ManifestFacts;
}

/**
 * One version of a package.
 *
 * @public
 */
export interface RegistryRelease {
  version: string;
  /** ISO 8601. */
  publishedAt?: string;
  /** What the publisher says of it, when it is deprecated. */
  deprecated?: string;
}

/**
 * What was last learned of a package from its registry, and when.
 *
 * @public
 */
export interface RegistryRecord {
  /** The npm name. */
  name: string;
  /** When the registry last gave an answer, ISO 8601; missing when it never did. */
  checkedAt?: string;
  /** Missing when the registry does not know the package, or has never answered. */
  package?: RegistryPackage;
  /**
   * Why the last look-up failed, in a sentence without secrets. What else is told is then
   * of `checkedAt`.
   */
  failure?: string;
}

/**
 * What is known from registries, prepared for look-ups.
 *
 * @public
 */
export interface RegistryIndex {
  /** Whether registries are asked at all. */
  enabled: boolean;
  /** By npm name; a package that is not there has not been looked up. */
  packages: ReadonlyMap<string, RegistryRecord>;
}

/**
 * Of a portal that asks no registry.
 *
 * @public
 */
export const NO_REGISTRY: RegistryIndex = {
  enabled: false,
  packages: new Map(),
};
