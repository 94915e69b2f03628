import { addTo } from '../addTo';
import { PackageRole, packageRole } from '../packages';
import { comparableId, namedFeature } from '../packages/namedFeature';
import { RegistryIndex } from '../registry';
import { InventoryIndex } from '../inventory';
import { InstalledPackageStatus } from './packageStatus';

/** Of a backend plugin of which nothing is known but that it runs. */
export const RUNS_AS_FEATURE: InstalledPackageStatus = {
  state: 'installed',
  versions: [],
  declaredIn: [],
  evidence: ['runtime'],
  loaded: 'yes',
  freshness: { state: 'unknown', reason: 'no-version' },
};

/**
 * Whether a backend plugin that is not found among the packages must be the one that runs: no
 * installed package has a plugin of that id, and this is the only package of which its
 * registry says that it is a backend plugin with the id, and whose name tells the same.
 */
export function runsAsFeature(
  packageName: string,
  { unclaimed }: InventoryIndex,
  registry: RegistryIndex,
): boolean {
  if (!unclaimed.size || !registry.enabled) {
    return false;
  }
  const id = soleIdsOf(registry).get(packageName);
  return id !== undefined && unclaimed.has(id);
}

/**
 * Whether a backend plugin that is not found among the packages must be the one that runs,
 * as an installed package of the same plugin has the id that its name tells.
 *
 * @param siblingIds - as `comparableId` has them
 */
export function runsBesideSibling(
  packageName: string,
  role: PackageRole,
  { unclaimed }: InventoryIndex,
  siblingIds: ReadonlySet<string>,
): boolean {
  const id = role === 'backend-plugin' ? namedId(packageName) : undefined;
  return id !== undefined && unclaimed.has(id) && siblingIds.has(id);
}

/** Of each registry, so that it is walked through once for all plugins. */
const soleIdsByRegistry = new WeakMap<RegistryIndex, Map<string, string>>();

/** The ids of backend plugins that are called as the only one that declares its id. */
function soleIdsOf(registry: RegistryIndex): ReadonlyMap<string, string> {
  const known = soleIdsByRegistry.get(registry);
  if (known) {
    return known;
  }
  const namesById = new Map<string, string[]>();
  for (const [name, record] of registry.packages) {
    const { role, pluginId } = record.package?.manifest ?? {};
    const id = pluginId === undefined ? undefined : comparableId(pluginId);
    if (
      id !== undefined &&
      packageRole(name, role) === 'backend-plugin' &&
      namedId(name) === id
    ) {
      addTo(namesById, id, name);
    }
  }
  const soleIds = new Map(
    [...namesById]
      .filter(([, names]) => names.length === 1)
      .map(([id, [name]]) => [name, id]),
  );
  soleIdsByRegistry.set(registry, soleIds);
  return soleIds;
}

function namedId(packageName: string): string | undefined {
  const feature = namedFeature(packageName);
  return feature && comparableId(feature.pluginId);
}
