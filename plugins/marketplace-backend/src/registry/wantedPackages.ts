import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Inventory,
  InventoryPackage,
  isPackageName,
  localDeclarations,
} from 'backstage-plugin-marketplace-common';
import { InventoryStore } from '../database/InventoryStore';
import { createBreather } from '../concurrency/breather';
import { listedPackages } from './listedPackages';

/** Many times what real portals have; each is a request every half a day. */
const MAX_WANTED = 30_000;

/** What is looked up first has most. */
const IMPORTANCE = { installed: 3, companion: 2, listed: 1 };

/**
 * Tells which packages to look up in registries, and how important each is: those that
 * entries are about, and before them what instances have installed of Backstage, with its
 * companions. A package that portals only have from their own repository, or from a git
 * repository or an archive, is not asked for: its name is nobody else's business.
 *
 * @returns npm names and their importance, the most important first
 * @throws when the catalog or the database cannot be read
 */
export async function wantedPackages(options: {
  catalog: CatalogService;
  auth: AuthService;
  inventories: InventoryStore;
}): Promise<ReadonlyMap<string, number>> {
  const { inventories } = options;
  const listed = await listedPackages(options);
  const installed = new Set<string>();
  const companions = new Set<string>();
  const local = new Set<string>();
  for (const { instance } of await inventories.list()) {
    const inventory = await inventories.find(instance);
    if (inventory) {
      await readInstalled(inventory, { listed, installed, companions, local });
    }
  }
  const wanted = new Map<string, number>();
  for (const [importance, names] of [
    [IMPORTANCE.installed, installed],
    [IMPORTANCE.companion, companions],
    [IMPORTANCE.listed, listed],
  ] as const) {
    for (const name of names) {
      const isAsked = installed.has(name) || !local.has(name);
      if (wanted.size < MAX_WANTED && isAsked && !wanted.has(name)) {
        wanted.set(name, importance);
      }
    }
  }
  return wanted;
}

async function readInstalled(
  { packages }: Inventory,
  into: {
    listed: ReadonlySet<string>;
    installed: Set<string>;
    companions: Set<string>;
    local: Set<string>;
  },
): Promise<void> {
  const { listed, installed, companions, local } = into;
  const breathe = createBreather();
  for (const pkg of packages) {
    await breathe();
    const { name, manifest } = pkg;
    if (isOnlyLocal(pkg)) {
      local.add(name);
    } else if (isPackageName(name) && (manifest.role || listed.has(name))) {
      installed.add(name);
      const { pluginPackages = [], peerModules = [] } = manifest;
      [...pluginPackages, ...peerModules]
        .filter(isPackageName)
        .forEach(companion => companions.add(companion));
    }
  }
}

/** Whether nothing that asks for a package gets it from a registry. */
function isOnlyLocal(pkg: InventoryPackage): boolean {
  return pkg.declaredIn.length
    ? pkg.declaredIn.every(localDeclarations(pkg))
    : pkg.folder !== undefined;
}
