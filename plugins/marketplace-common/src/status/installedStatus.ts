import { InventoryIndex, InventoryPackage } from '../inventory';
import { ManifestFacts } from '../packages';
import {
  presentName,
  RegistryIndex,
  RegistryRecord,
  registryRecordOf,
} from '../registry';
import { furthestBehind } from './Freshness';
import { freshnessOf } from './freshnessOf';
import { loadedOf } from './loadedOf';
import { InstalledPackageStatus } from './packageStatus';
import { PluginPackageFacts } from './PluginFacts';
import { ProgramVersion } from './versionsInPrograms';

/** The copy that is installed for a package of a plugin. */
interface FoundPackage {
  pkg: InventoryPackage;
  /** The one that stands for it first. */
  versions: readonly [ProgramVersion, ...ProgramVersion[]];
  /** What is known of these versions. */
  manifest: ManifestFacts;
}

/** What an instance has of a package of a plugin, by the copy that is installed for it. */
export function installedStatus(
  { name, aliases = [] }: PluginPackageFacts,
  { pkg, versions, manifest }: FoundPackage,
  inventory: InventoryIndex,
  registry: RegistryIndex,
): InstalledPackageStatus {
  const record = registryRecordOf(pkg.name, registry);
  const [standing] = versions;
  const { version } = standing;
  const judge = (each: ProgramVersion) =>
    freshnessOf(each.version, record, {
      enabled: registry.enabled,
      local: each.isLocal,
    });
  const deprecated = deprecation(versions, record);
  const movedTo = presentName(
    aliases.includes(pkg.name) ? name : manifest.moved ?? pkg.name,
    registry,
  );
  return {
    state: 'installed',
    ...(pkg.name !== name && { installedAs: pkg.name }),
    ...(version !== undefined && { version }),
    versions: pkg.versions,
    declaredIn: pkg.declaredIn,
    evidence: pkg.evidence,
    loaded: loadedOf(pkg, inventory),
    freshness: furthestBehind(versions.map(judge)) ?? judge(standing),
    ...(deprecated !== undefined && { deprecated: { message: deprecated } }),
    ...(movedTo !== pkg.name && { movedTo }),
  };
}

/** What the publisher says of the versions that programs get, the one in use first. */
function deprecation(
  versions: readonly ProgramVersion[],
  record: RegistryRecord | undefined,
): string | undefined {
  const messages = record?.package?.deprecated ?? {};
  return versions
    .map(({ version, isLocal }) =>
      // A version can be any text of the registry's, also `constructor`
      version !== undefined && !isLocal && Object.hasOwn(messages, version)
        ? messages[version]
        : undefined,
    )
    .find(message => message);
}
