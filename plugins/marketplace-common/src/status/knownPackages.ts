import { InventoryIndex } from '../inventory';
import { isPackageName, ManifestFacts } from '../packages';
import { RegistryIndex, registryRecordOf } from '../registry';
import { isListedInTurn } from './isListedInTurn';
import { PluginPackageFacts } from './PluginFacts';

/** Of one plugin; the largest ones have some 40. */
const MAX_PACKAGES = 200;

/**
 * Adds to the packages that entries have of a plugin those that package.json files say it
 * has, the installed ones and those of the registry: many entries name one package of a
 * plugin that has two halves.
 *
 * @param isOfAnother - whether an entry of another plugin has a package
 * @returns the given packages first, as they are
 * @public
 */
export function knownPackages(
  packages: readonly PluginPackageFacts[],
  inventory: InventoryIndex | undefined,
  registry: RegistryIndex,
  isOfAnother: (packageName: string) => boolean,
): PluginPackageFacts[] {
  const found = new Map<string, PluginPackageFacts>();
  const manifestOf = (name: string): ManifestFacts | undefined =>
    inventory?.installed.get(name)?.manifest ??
    registryRecordOf(name, registry)?.package?.manifest;

  const known = new Set(
    packages.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
  );
  const add = (name: string) => {
    if (
      !known.has(name) &&
      packages.length + found.size < MAX_PACKAGES &&
      isPackageName(name) &&
      !isOfAnother(name)
    ) {
      known.add(name);
      const role = manifestOf(name)?.role;
      found.set(name, { name, ...(role !== undefined && { role }) });
    }
  };
  // A copy, as what is found is of the plugin by what its own packages say
  for (const name of [...known]) {
    const manifest = manifestOf(name);
    manifest?.pluginPackages?.forEach(add);
    for (const lister of inventory?.namedBy.get(name) ?? []) {
      if (isListedInTurn(lister, { name, manifest: manifest ?? {} })) {
        add(lister.name);
      }
    }
  }
  return found.size ? [...packages, ...found.values()] : [...packages];
}
