import {
  PackageStatus,
  PluginPackage,
  redactPackageStatus,
  RegistryIndex,
  RegistryRecord,
} from 'backstage-plugin-marketplace-common';
import { PackageRecord } from './PackageRecord';

/** A package as the page of its plugin shows it. */
export function describePackage(
  { name, ...pkg }: PackageRecord,
  by: {
    status: PackageStatus;
    registry: RegistryIndex;
    readsInventories: boolean;
  },
): PluginPackage {
  const record = by.registry.packages.get(name);
  return {
    ...pkg,
    packageName: name,
    status: by.readsInventories ? by.status : redactPackageStatus(by.status),
    ...(record && {
      registry: registryFacts(record),
      // It can tell of the network of the company.
      ...(by.readsInventories && { registryFailure: record.failure }),
    }),
  };
}

/** What anyone can look up who may read the package in its registry. */
function registryFacts({
  checkedAt,
  package: pkg,
}: RegistryRecord): PluginPackage['registry'] {
  return (
    pkg && {
      latest: pkg.latest,
      releasedAt: pkg.releasedAt,
      checkedAt,
      deprecated: pkg.deprecated[pkg.latest],
      movedTo: pkg.manifest.moved,
      license: pkg.manifest.license,
      repository: pkg.manifest.repository,
      node: pkg.manifest.node,
    }
  );
}
