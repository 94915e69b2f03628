import {
  InventoryPackage,
  PackageVersionsResponse,
  RegistryRecord,
  RegistryRelease,
} from 'backstage-plugin-marketplace-common';

/** What is known of the versions of a package. */
export interface VersionFacts {
  packageName: string;
  /** Packages of the plugin that the caller may see. */
  packages: string[];
  /** Whether registries are asked at all. */
  enabled: boolean;
  /** Missing before its first look-up. */
  record?: RegistryRecord;
  /** The newest first. */
  releases: readonly RegistryRelease[];
  /** Only for those who may read inventories; what an instance has of it, if anything. */
  inventory?: { pkg?: InventoryPackage };
}

/** More are not told. */
const MAX_VERSIONS = 500;

/** Answers `GET /plugins/{namespace}/{name}/versions`. */
export function packageVersions(facts: VersionFacts): PackageVersionsResponse {
  const { packageName, packages, enabled, record, inventory } = facts;
  const installed = inventory && installedVersions(inventory.pkg);
  const releases = enabled ? facts.releases : [];
  const known = enabled ? record?.package : undefined;
  const failure = failureOf(facts);
  return {
    packageName,
    packages,
    versions: releases
      .slice(0, MAX_VERSIONS)
      .map(({ version, publishedAt, deprecated }) => ({
        version,
        ...(publishedAt && { releasedAt: publishedAt }),
        ...(deprecated && { deprecated }),
        channels: Object.entries(known?.distTags ?? {})
          .filter(([, tagged]) => tagged === version)
          .map(([tag]) => tag),
        ...(installed && { installed: installed.includes(version) }),
      })),
    ...(installed && { installed }),
    ...(known && { latest: known.latest }),
    ...(enabled &&
      record?.checkedAt !== undefined && { checkedAt: record.checkedAt }),
    ...(failure !== undefined && { failure }),
  };
}

function installedVersions(pkg: InventoryPackage | undefined): string[] {
  const versions = pkg?.versions.map(({ version }) => version) ?? [];
  return versions.length || pkg?.version === undefined
    ? versions
    : [pkg.version];
}

/** Details tell of the network of the company, as the page of the plugin keeps them, too. */
function failureOf(facts: VersionFacts): string | undefined {
  const { packageName, enabled, record, inventory } = facts;
  if (!enabled) {
    return 'This portal asks no registries (marketplace.registry.enabled), so nothing is known of other versions';
  }
  if (!record) {
    return `The registry has not yet been asked for '${packageName}'; it will be within some minutes`;
  }
  if (record.failure !== undefined) {
    return inventory
      ? record.failure
      : `The registry could not tell anything new of '${packageName}'; ask those who run this portal`;
  }
  return record.package
    ? undefined
    : `The registry does not know '${packageName}'`;
}
