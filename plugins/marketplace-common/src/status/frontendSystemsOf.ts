import { supportedSystems } from '../compatibility/frontendSystems';
import { FRONTEND_SYSTEMS, FrontendSystem, InventoryIndex } from '../inventory';
import { RegistryIndex } from '../registry';
import { judgePackage } from './judgePackage';
import { PluginFacts } from './PluginFacts';

/**
 * The frontend systems that a plugin has a frontend for: those that any of its frontend
 * plugin packages works with, of what is installed that copy, of the rest the latest
 * version. Modules and libraries do not count.
 *
 * @returns none for a plugin without a frontend, and where nothing tells
 * @public
 */
export function frontendSystemsOf(
  { packages }: Pick<PluginFacts, 'packages'>,
  inventory: InventoryIndex | undefined,
  registry: RegistryIndex,
): FrontendSystem[] {
  const supported = packages
    .map(pkg => judgePackage(pkg, inventory, registry))
    .filter(({ role }) => role === 'frontend-plugin')
    .flatMap(supportedSystems);
  return FRONTEND_SYSTEMS.filter(system => supported.includes(system));
}
