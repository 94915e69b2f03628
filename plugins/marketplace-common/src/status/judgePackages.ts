import { InventoryIndex } from '../inventory';
import { comparableId, pluginIdOf } from '../packages/namedFeature';
import { RegistryIndex } from '../registry';
import { findInstalled, JudgedPackage, judgePackage } from './judgePackage';
import { PluginPackageFacts } from './PluginFacts';
import {
  runsAsFeature,
  runsBesideSibling,
  RUNS_AS_FEATURE,
} from './runsAsFeature';

/**
 * Judges the packages of one plugin.
 *
 * @returns `undefined` when certainly none of them is installed
 */
export function judgePackages(
  packages: readonly PluginPackageFacts[],
  inventory: InventoryIndex,
  registry: RegistryIndex,
): JudgedPackage[] | undefined {
  const { covers } = inventory.inventory;
  const isFound = packages.some(
    pkg =>
      findInstalled(pkg, inventory) ||
      runsAsFeature(pkg.name, inventory, registry),
  );
  // Most plugins are not installed, and that has to be cheap
  if (!isFound && covers.frontend && covers.backend) {
    return undefined;
  }
  const judged = packages.map(pkg => judgePackage(pkg, inventory, registry));
  return isFound && inventory.unclaimed.size
    ? withSiblings(judged, inventory)
    : judged;
}

/** Looks again for backend plugins that run, knowing what is beside them. */
function withSiblings(
  packages: JudgedPackage[],
  inventory: InventoryIndex,
): JudgedPackage[] {
  const ids = packages.flatMap(
    ({ installed }) => (installed && pluginIdOf(installed)?.pluginId) ?? [],
  );
  const siblingIds = new Set(ids.map(comparableId));
  return packages.map(pkg =>
    pkg.status.state !== 'installed' &&
    runsBesideSibling(pkg.name, pkg.role, inventory, siblingIds)
      ? { ...pkg, status: RUNS_AS_FEATURE }
      : pkg,
  );
}
