import { JsonObject } from '@backstage/types';

/**
 * Where a document of a package was read: in the files of this portal, which has the package
 * installed, or in the archive that its registry has of the version.
 *
 * @public
 */
export type DocumentOrigin = 'installed' | 'registry';

/**
 * The answer of `GET /plugins/{namespace}/{name}/readme`.
 *
 * @public
 */
export interface PackageReadme {
  packageName: string;
  /** Missing when the package could not be read. */
  version?: string;
  origin?: DocumentOrigin;
  /** Untrusted, to be sanitised where it is shown; missing when the package has none. */
  markdown?: string;
  /** Whether the end is cut off, as it is too long. */
  truncated?: boolean;
  /** What relative links are relative to: an http(s) folder, with a slash at the end. */
  baseUrl?: string;
  /** Why it could not be read, in a sentence. */
  failure?: string;
  /** Packages of the plugin whose readme can be asked for, this one included. */
  packages: string[];
}

/**
 * What one package can be configured with.
 *
 * @public
 */
export interface PackageConfigSchema {
  packageName: string;
  version?: string;
  origin?: DocumentOrigin;
  /**
   * JSON schema (draft 7) of `app-config.yaml`, with Backstage's `visibility` and
   * `deepVisibility`; missing when the package has none.
   */
  schema?: JsonObject;
  /**
   * Dotted paths of its keys that this portal has set, never their values; for those who
   * may read inventories, and only of the instance that answers.
   */
  present?: string[];
  /** Why it could not be read, in a sentence. */
  failure?: string;
  /** Whether it is still being read: who asks again in a moment may have it. */
  pending?: boolean;
}

/**
 * The answer of `GET /plugins/{namespace}/{name}/config-schema`: one for each package of the
 * plugin that may be part of a portal.
 *
 * @public
 */
export interface ConfigSchemaResponse {
  packages: PackageConfigSchema[];
}

/**
 * A version of a package.
 *
 * @public
 */
export interface PackageVersion {
  version: string;
  /** ISO 8601. */
  releasedAt?: string;
  /** What its publisher says, when it is deprecated. */
  deprecated?: string;
  /** Channels that it is the newest of: `latest`, `next`. */
  channels: string[];
  /** Whether the instance has it; only for those who may read inventories. */
  installed?: boolean;
}

/**
 * The answer of `GET /plugins/{namespace}/{name}/versions`.
 *
 * @public
 */
export interface PackageVersionsResponse {
  packageName: string;
  /** Packages of the plugin whose versions can be asked for, this one included. */
  packages: string[];
  /** The newest first, up to 500. */
  versions: PackageVersion[];
  /** Installed versions, for those who may read inventories; the newest first. */
  installed?: string[];
  latest?: string;
  /** When that was learned, ISO 8601. */
  checkedAt?: string;
  /** Why nothing (newer) is known, in a sentence. */
  failure?: string;
}
