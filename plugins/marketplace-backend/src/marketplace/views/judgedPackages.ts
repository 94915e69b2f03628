import {
  Declaration,
  InstancePackage,
  InventoryFinding,
  InventoryIndex,
  InventoryPackage,
  PACKAGE_ROLES,
  packageStatus,
  RegistryIndex,
} from 'backstage-plugin-marketplace-common';
import { addTo } from '../../addTo';
import { createBreather } from '../../concurrency/breather';
import { sortByName } from '../../concurrency/sortByName';

/** An installed package before looking at the plugins that a caller may read. */
export interface JudgedPackage {
  item: Omit<InstancePackage, 'plugin'>;
  /** The names of the workspaces that declare it. */
  workspaces: readonly string[];
}

/**
 * Judging is most of the work, and what comes of it is the same for every caller: it is
 * done once for what is known of an instance and from registries.
 */
const judged = new WeakMap<
  InventoryIndex,
  { registry: RegistryIndex; packages: Promise<readonly JudgedPackage[]> }
>();

/**
 * The installed packages of an instance, by name. What workspaces declare that no program
 * of the portal uses is not installed. Others have their turns on the event loop meanwhile.
 */
export function judgedPackages(
  inventory: InventoryIndex,
  registry: RegistryIndex,
): Promise<readonly JudgedPackage[]> {
  const known = judged.get(inventory);
  if (known?.registry === registry) {
    return known.packages;
  }
  const packages = judgeAll(inventory, registry);
  judged.set(inventory, { registry, packages });
  return packages;
}

async function judgeAll(
  inventory: InventoryIndex,
  registry: RegistryIndex,
): Promise<JudgedPackage[]> {
  const breathe = createBreather();
  const findings = findingsByPackage(inventory);
  const sorted = await sortByName(inventory.inventory.packages, breathe);
  const packages: JudgedPackage[] = [];
  for (const pkg of sorted) {
    await breathe();
    const known = judge(pkg, inventory, registry, findings);
    if (known) {
      packages.push(known);
    }
  }
  return packages;
}

function judge(
  { name, folder, manifest, declaredIn }: InventoryPackage,
  inventory: InventoryIndex,
  registry: RegistryIndex,
  findings: ReadonlyMap<string, InventoryFinding[]>,
): JudgedPackage | undefined {
  const status = packageStatus([name], inventory, registry);
  if (status.state !== 'installed') {
    return undefined;
  }
  return {
    item: {
      packageName: name,
      role: PACKAGE_ROLES.find(role => role === manifest.role),
      folder,
      description: manifest.description,
      status,
      findings: findings.get(name) ?? [],
    },
    workspaces: workspacesOf(declaredIn),
  };
}

/** One workspace can declare a package twice, under an alias. */
function workspacesOf(declaredIn: readonly Declaration[]): string[] {
  const names = declaredIn.map(({ workspace }) => workspace);
  return names.length > 1 ? [...new Set(names)] : names;
}

function findingsByPackage({
  inventory,
}: InventoryIndex): ReadonlyMap<string, InventoryFinding[]> {
  const findings = new Map<string, InventoryFinding[]>();
  for (const finding of inventory.findings) {
    if (finding.packageName !== undefined) {
      addTo(findings, finding.packageName, finding);
    }
  }
  return findings;
}
