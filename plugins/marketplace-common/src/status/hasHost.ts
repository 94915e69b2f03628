import { InventoryIndex } from '../inventory';
import { homeOfRole } from '../packages';
import { comparableId, pluginIdOf } from '../packages/namedFeature';
import { RegistryIndex } from '../registry';
import { hasPackage } from './hasPackage';
import { JudgedPackage } from './judgePackage';

/** A package, and what its package.json tells of it. */
export type DescribedPackage = Pick<
  JudgedPackage,
  'name' | 'role' | 'manifest'
>;

/**
 * Whether an instance has what a module extends: the package that its package.json names, or
 * else a plugin with the id that its package.json or its name tells.
 *
 * @param added - packages that the instance is going to have too
 * @returns `undefined` when that is not known
 */
export function hasHost(
  module: DescribedPackage,
  inventory: InventoryIndex,
  registry: RegistryIndex,
  added: readonly DescribedPackage[] = [],
): boolean | undefined {
  const half = homeOfRole(module.role);
  const isSeen = half !== undefined && inventory.inventory.covers[half];
  const { pluginPackage } = module.manifest;
  if (pluginPackage !== undefined) {
    const isThere =
      hasPackage(pluginPackage, inventory, registry) ||
      added.some(({ name }) => name === pluginPackage);
    return isThere || (isSeen ? false : undefined);
  }
  const id = pluginIdOf(module)?.pluginId;
  if (id === undefined) {
    return undefined;
  }
  const isThere =
    hasPlugin(comparableId(id), half, inventory) ||
    added.some(pkg => isPluginOf(comparableId(id), half, pkg));
  return isThere || (isSeen ? false : undefined);
}

function hasPlugin(
  id: string,
  half: ReturnType<typeof homeOfRole>,
  { claimants, features, frontendIds }: InventoryIndex,
): boolean {
  return half === 'backend'
    ? claimants.has(id) || features.has(id)
    : frontendIds.has(id);
}

function isPluginOf(
  id: string,
  half: ReturnType<typeof homeOfRole>,
  pkg: DescribedPackage,
): boolean {
  const own = pluginIdOf(pkg)?.pluginId;
  return (
    own !== undefined &&
    pkg.role === `${half}-plugin` &&
    comparableId(own) === id
  );
}
