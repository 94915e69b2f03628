import {
  compatibilityOf,
  CompatibilityStatement,
  InventoryIndex,
  packageStatuses,
  RegistryIndex,
} from 'backstage-plugin-marketplace-common';
import { PackageRecord } from './PackageRecord';

/**
 * How the packages of a plugin fit an instance: of what is installed there, that copy; of
 * the rest, the latest version, as it would be installed.
 *
 * @param supportedVersions - what entries say that packages are made for, by npm name, where
 *   the packages do not say it themselves
 */
export function compatibilityIn(
  packages: readonly PackageRecord[],
  inventory: InventoryIndex,
  registry: RegistryIndex,
  supportedVersions: ReadonlyMap<string, string>,
): CompatibilityStatement[] {
  const judged = packageStatuses({ packages }, inventory, registry);
  return judged.flatMap(({ name, installed, manifest: own }, index) => {
    const { role } = packages[index];
    const manifest = installed
      ? own
      : registry.packages.get(name)?.package?.manifest ?? {};
    return compatibilityOf(
      {
        name,
        role,
        manifest: {
          supportedVersions: supportedVersions.get(name),
          ...manifest,
        },
      },
      inventory,
    );
  });
}
