import { InventoryIndex } from '../inventory';
import { NO_REGISTRY, RegistryIndex } from '../registry';
import { JudgedPackage, judgePackage } from './judgePackage';
import { judgePackages } from './judgePackages';
import { PluginFacts } from './PluginFacts';

/**
 * Judges each package of a plugin in an instance, as {@link pluginStatus} does: what is
 * installed of a plugin can tell of its other packages.
 *
 * @returns one for each package, in the order of the plugin
 * @public
 */
export function packageStatuses(
  { packages }: Pick<PluginFacts, 'packages'>,
  inventory: InventoryIndex | undefined,
  registry: RegistryIndex = NO_REGISTRY,
): JudgedPackage[] {
  return (
    (inventory && judgePackages(packages, inventory, registry)) ??
    packages.map(pkg => judgePackage(pkg, inventory, registry))
  );
}
