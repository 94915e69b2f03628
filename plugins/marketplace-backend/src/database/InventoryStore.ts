import { Inventory } from 'backstage-plugin-marketplace-common';

/** What is known of an instance, without its packages. */
export interface StoredInstance extends Omit<Inventory, 'packages'> {
  /** How many it has. */
  packageCount: number;
  /** Different whenever anything but `takenAt` is. */
  digest: string;
}

/**
 * Keeps the last known inventory of each instance.
 */
export interface InventoryStore {
  /**
   * Replaces what is known of `inventory.instance`, all at once. Saving the same facts again
   * only moves `takenAt`. An inventory that was taken before the one that is known is left
   * out.
   *
   * @param options.evenIfOlder - replaces also what was taken later: for who knows that it
   *   is so now
   */
  save(
    inventory: Inventory,
    options?: { evenIfOlder?: boolean },
  ): Promise<void>;
  /** The last inventory of an instance; `undefined` before the first. */
  find(instance: string): Promise<Inventory | undefined>;
  /** Every instance that is known, by id. */
  list(): Promise<StoredInstance[]>;
  /** Forgets an instance; `false` when it was not known. */
  delete(instance: string): Promise<boolean>;
}
