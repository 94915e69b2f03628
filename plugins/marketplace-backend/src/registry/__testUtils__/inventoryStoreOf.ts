import {
  Inventory,
  InventoryPackage,
} from 'backstage-plugin-marketplace-common';
import { InventoryStore } from '../../database/InventoryStore';

/** A package as an inventory has it, from a registry. */
export function aPackage(
  name: string,
  more: Partial<InventoryPackage> = {},
): InventoryPackage {
  return {
    name,
    versions: [],
    declaredIn: [],
    evidence: ['manifest'],
    manifest: {},
    ...more,
  };
}

/** That many plugins, as a portal has them from a registry. */
export function manyPlugins(prefix: string, count: number): InventoryPackage[] {
  const plugin = { manifest: { role: 'frontend-plugin' } };
  return Array.from({ length: count }, (_, n) =>
    aPackage(`${prefix}${n}`, plugin),
  );
}

/**
 * Inventories of several instances that have these packages: `instance-0`, `instance-1` and
 * so on. Nothing can be saved.
 */
export function inventoryStoreOf(
  ...lists: InventoryPackage[][]
): InventoryStore {
  const inventories = lists.map(
    (packages, n): Inventory => ({
      instance: `instance-${n}`,
      takenAt: '2026-01-01T00:00:00.000Z',
      origin: 'scan',
      covers: { frontend: true, backend: true },
      workspaces: [],
      packages,
      findings: [],
    }),
  );
  return {
    save: async () => 'stored',
    delete: async () => false,
    find: async instance => {
      const found = inventories.find(each => each.instance === instance);
      return found && { ...found, digest: '' };
    },
    list: async () =>
      inventories.map(({ packages, ...facts }) => ({
        ...facts,
        packageCount: packages.length,
        digest: '',
      })),
  };
}
