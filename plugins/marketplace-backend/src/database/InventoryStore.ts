import { Inventory } from 'backstage-plugin-marketplace-common';

/**
 * Keeps the last known inventory of each instance.
 */
export interface InventoryStore {
  /** Replaces what is known of `inventory.instance`, all at once. */
  save(inventory: Inventory): Promise<void>;
  /** The last inventory of an instance; `undefined` before the first. */
  find(instance: string): Promise<Inventory | undefined>;
}
