import { InventoryPackage } from '../inventory';
import { ManifestFacts } from '../packages';
import { ProgramVersion } from './versionsInPrograms';

/**
 * What the package.json of an installed package tells of the versions that programs get. The
 * inventory has that of one copy; when that is the copy of a tool, what it says of its own
 * version is left out.
 */
export function manifestInPrograms(
  { version, versions, manifest }: InventoryPackage,
  inPrograms: readonly ProgramVersion[],
): ManifestFacts {
  const isDynamic = versions.some(
    each =>
      each.version === version && each.evidence.includes('dynamic-plugin'),
  );
  const isOfPrograms =
    version === undefined ||
    isDynamic ||
    inPrograms.some(
      each => each.version === undefined || each.version === version,
    );
  return isOfPrograms ? manifest : withoutVersionFacts(manifest);
}

/** What a package is hardly changes; what it is made for does. */
function withoutVersionFacts({
  moved,
  supportedVersions,
  features,
  node,
  peerModules,
  backstageDependencies,
  ...others
}: ManifestFacts): ManifestFacts {
  return others;
}
