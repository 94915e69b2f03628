import { InventoryIndex, InventoryPackage } from '../inventory';
import {
  homeOfRole,
  isLibraryRole,
  ManifestFacts,
  PackageRole,
  packageRole,
} from '../packages';
import { RegistryIndex, registryRecordOf } from '../registry';
import { installedStatus } from './installedStatus';
import { manifestInPrograms } from './manifestInPrograms';
import { PackageStatus } from './packageStatus';
import { PluginPackageFacts } from './PluginFacts';
import { runsAsFeature, RUNS_AS_FEATURE } from './runsAsFeature';
import { HALF_UNKNOWN, NO_INVENTORY } from './UnknownStatus';
import { versionsInPrograms } from './versionsInPrograms';

const NOT_INSTALLED: PackageStatus = { state: 'not-installed' };

/**
 * A package of a plugin in an instance.
 *
 * @public
 */
export interface JudgedPackage {
  /** The npm name that the plugin has it by. */
  name: string;
  /**
   * By its installed package.json, or else that of its registry, or else its entry, or else
   * its name.
   */
  role: PackageRole;
  optional: boolean;
  status: PackageStatus;
  /** What the inventory has of it; missing also when all that is known is that it runs. */
  installed?: InventoryPackage;
  /**
   * What the package.json of the copy of the instance tells, or else that of the latest
   * release; empty when neither is known. Of a copy that no program gets, only what is true
   * of other versions too.
   */
  manifest: ManifestFacts;
}

/** Judges one package of an instance. */
export function judgePackage(
  facts: PluginPackageFacts,
  inventory: InventoryIndex | undefined,
  registry: RegistryIndex,
): JudgedPackage {
  const { name, optional = false } = facts;
  const installed = inventory && findInstalled(facts, inventory);
  const listed = registryRecordOf(name, registry)?.package?.manifest;
  const role = packageRole(
    name,
    installed?.manifest.role ?? listed?.role ?? facts.role,
  );
  const judged = { name, role, optional };
  if (inventory && installed) {
    const versions = versionsInPrograms(installed, role, inventory);
    const manifest = manifestInPrograms(installed, versions);
    const found = { pkg: installed, versions, manifest };
    const status = installedStatus(facts, found, inventory, registry);
    return { ...judged, manifest, status, installed };
  }
  const manifest = inventory?.packages.get(name)?.manifest ?? listed ?? {};
  if (!inventory) {
    return { ...judged, manifest, status: NO_INVENTORY };
  }
  return {
    ...judged,
    manifest,
    status: runsAsFeature(name, inventory, registry)
      ? RUNS_AS_FEATURE
      : absentStatus(role, inventory),
  };
}

/** The package that is installed for a package of a plugin, by whichever name. */
export function findInstalled(
  { name, aliases = [] }: Pick<PluginPackageFacts, 'name' | 'aliases'>,
  { installed, importedAs }: InventoryIndex,
): InventoryPackage | undefined {
  const found = installed.get(name);
  if (found) {
    return found;
  }
  for (const alias of aliases) {
    const former = installed.get(alias);
    if (former) {
      return former;
    }
  }
  return [name, ...aliases]
    .map(each => importedAs.get(each))
    .find(pkg => pkg !== undefined);
}

/** What it means that nothing of a package was found. */
function absentStatus(
  role: PackageRole,
  { inventory: { covers } }: InventoryIndex,
): PackageStatus {
  // A library is used by either half
  const home = isLibraryRole(role) ? undefined : homeOfRole(role);
  const isSeen = home ? covers[home] : covers.frontend && covers.backend;
  return isSeen ? NOT_INSTALLED : HALF_UNKNOWN;
}
