import {
  compatibilityOf,
  CompatibilityStatement,
  InventoryIndex,
  ManifestFacts,
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
  return packages.flatMap(({ name, aliases, role }) => {
    const installed = [name, ...aliases]
      .map(each => inventory.installed.get(each)?.manifest)
      .find((manifest): manifest is ManifestFacts => manifest !== undefined);
    const manifest =
      installed ?? registry.packages.get(name)?.package?.manifest ?? {};
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
