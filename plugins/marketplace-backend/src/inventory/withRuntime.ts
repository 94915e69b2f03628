import {
  comparableId,
  indexInventory,
  Inventory,
  InventoryFinding,
  InventoryPackage,
  loadedOf,
  RuntimeFacts,
  RuntimeFeature,
} from 'backstage-plugin-marketplace-common';
import { withEvidence } from './withEvidence';

/** Packages that could be what runs, by the id of their plugin as `comparableId` has it. */
export type Candidates = ReadonlyMap<string, readonly InventoryPackage[]>;

/** The features that run and that no installed package is known to have. */
export function unexplainedFeatures(inventory: Inventory): RuntimeFeature[] {
  const { unclaimed } = indexInventory(inventory);
  return (inventory.runtime?.features ?? []).filter(({ pluginId }) =>
    unclaimed.has(comparableId(pluginId)),
  );
}

/**
 * Puts into an inventory with the facts of what runs the evidence that packages are loaded,
 * and those packages that run although no program has them.
 *
 * @param candidates - for features that are not explained
 */
export function withRuntime(
  inventory: Inventory,
  candidates: Candidates = new Map(),
): Inventory {
  const { runtime } = inventory;
  if (!runtime) {
    return inventory;
  }
  const packages = new Map(inventory.packages.map(pkg => [pkg.name, pkg]));
  const findings = [...inventory.findings];
  for (const { pluginId } of unexplainedFeatures(inventory)) {
    const found = candidates.get(comparableId(pluginId)) ?? [];
    const [only] = found;
    if (found.length === 1) {
      const pkg = packages.get(only.name) ?? only;
      packages.set(pkg.name, withEvidence(pkg, ['runtime']));
      findings.push(notDeclared(pluginId, pkg, runtime));
    } else {
      findings.push(notKnown(pluginId, found, runtime));
    }
  }
  const all = [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const index = indexInventory({ ...inventory, packages: all, findings });
  return {
    ...inventory,
    findings,
    packages: all.map(pkg =>
      loadedOf(pkg, index) === 'yes' ? withEvidence(pkg, ['runtime']) : pkg,
    ),
  };
}

function notDeclared(
  pluginId: string,
  { name, declaredIn, folder }: InventoryPackage,
  runtime: RuntimeFacts,
): InventoryFinding {
  const others = declaredIn.map(({ workspace }) => `'${workspace}'`);
  const declared = others.length
    ? `only ${others.slice(0, 3).join(', ')} declares`
    : 'no workspace declares';
  // The version of one of the repository's own does not change by chance
  const why =
    folder === undefined
      ? ', so that its version does not change by chance'
      : '';
  return {
    kind: 'not-declared',
    packageName: name,
    message: `The backend runs the plugin '${pluginId}', and ${name} has it, which ${declared}; add it to the dependencies of ${programOf(
      runtime,
    )}${why}`,
  };
}

function notKnown(
  pluginId: string,
  candidates: readonly InventoryPackage[],
  runtime: RuntimeFacts,
): InventoryFinding {
  const names = candidates.map(({ name }) => name);
  return {
    kind: 'unknown-feature',
    message: names.length
      ? `The backend runs the plugin '${pluginId}', and more than one package that no program declares has it: ${names
          .slice(0, 10)
          .join(
            ', ',
          )}; add the one that is meant to the dependencies of ${programOf(
          runtime,
        )}`
      : `The backend runs the plugin '${pluginId}', and no package that has it is known: perhaps it is code of the backend itself`,
  };
}

function programOf({ workspace }: RuntimeFacts): string {
  return workspace === undefined ? 'the backend' : `'${workspace}'`;
}
