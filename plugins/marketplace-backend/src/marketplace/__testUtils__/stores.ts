import { mockCredentials } from '@backstage/backend-test-utils';
import { Inventory, RegistryRecord } from 'backstage-plugin-marketplace-common';
import { InventoryStore } from '../../database/InventoryStore';
import { RegistryStore } from '../../database/RegistryStore';
import { Caller } from '../Caller';

/** A caller who may see everything, but for what is said. */
export function callerWith(facts: Partial<Caller>): Caller {
  return {
    credentials: mockCredentials.user(),
    visible: () => true,
    readsInventories: true,
    ...facts,
  };
}

/** A store that has some inventories, and counts how often packages are read. */
export function storeOf(inventories: readonly Inventory[]) {
  const digestOf = (inventory: Inventory) =>
    JSON.stringify({ ...inventory, takenAt: '' });
  const find = jest.fn(async (id: string) => {
    const found = inventories.find(({ instance }) => instance === id);
    return found && { ...found, digest: digestOf(found) };
  });
  const store: InventoryStore = {
    save: async () => 'stored',
    find,
    list: async () =>
      inventories.map(inventory => {
        const { packages, ...facts } = inventory;
        const digest = digestOf(inventory);
        return { ...facts, packageCount: packages.length, digest };
      }),
    delete: async () => false,
  };
  return { ...store, find };
}

export const noInventories: InventoryStore = storeOf([]);

/** A store that has some records, all of which have just changed. */
export function recordsOf(records: readonly RegistryRecord[]): RegistryStore {
  return {
    want: async () => {},
    due: async () => [],
    save: async () => {},
    records: async () => [...records],
    find: async () => [...records],
    releases: async () => [],
    progress: async () => ({ wanted: 0, checked: 0, failed: 0 }),
  };
}

export const noRegistry = { enabled: false, store: recordsOf([]) };
