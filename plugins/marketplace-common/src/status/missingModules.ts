import { InventoryIndex } from '../inventory';
import { homeOfRole, packageRole } from '../packages';
import { comparableId, pluginIdOf } from '../packages/namedFeature';
import { presentName, RegistryIndex, registryRecordOf } from '../registry';
import { DescribedPackage, hasHost } from './hasHost';
import { hasPackage } from './hasPackage';
import { JudgedPackage } from './judgePackage';

/**
 * Finds the modules that packages of a plugin want beside them (`backstage.peerModules`), and
 * that are not there although the plugins that they extend are: a module for notifications
 * of the scaffolder is not missed without a scaffolder.
 *
 * @param packages - all of the plugin, judged; the installed ones count
 * @param added - packages that the instance is going to have too
 * @returns the npm names that the modules have today
 */
export function missingModules(
  packages: readonly JudgedPackage[],
  inventory: InventoryIndex,
  registry: RegistryIndex,
  added: readonly DescribedPackage[] = [],
): string[] {
  const present = packages.filter(({ status }) => status.state === 'installed');
  const manifests = [
    ...present.flatMap(({ installed, manifest }) =>
      installed ? manifest : [],
    ),
    ...added.map(({ manifest }) => manifest),
  ];
  const absent = manifests
    .flatMap(({ peerModules = [] }) => peerModules)
    .filter(name => !hasPackage(name, inventory, registry))
    .map(name => presentName(name, registry));
  return [...new Set(absent)].filter(
    name =>
      ![...present, ...added].some(pkg => pkg.name === name) &&
      isMissing(name, inventory, registry, added),
  );
}

function isMissing(
  name: string,
  inventory: InventoryIndex,
  registry: RegistryIndex,
  added: readonly DescribedPackage[],
): boolean {
  const manifest = registryRecordOf(name, registry)?.package?.manifest ?? {};
  const role = packageRole(name, manifest.role);
  const half = homeOfRole(role);
  if (!half || !inventory.inventory.covers[half]) {
    return false;
  }
  const module = { name, role, manifest };
  return (
    !runs(module, inventory) &&
    hasHost(module, inventory, registry, added) === true
  );
}

function runs(module: DescribedPackage, { features }: InventoryIndex): boolean {
  const { pluginId, moduleId } = pluginIdOf(module) ?? {};
  return (
    pluginId !== undefined &&
    moduleId !== undefined &&
    features.get(comparableId(pluginId))?.has(comparableId(moduleId)) === true
  );
}
