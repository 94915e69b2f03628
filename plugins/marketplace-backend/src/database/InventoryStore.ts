import { Inventory } from 'backstage-plugin-marketplace-common';

/** What is known of an instance, without its packages. */
export interface StoredInstance extends Omit<Inventory, 'packages'> {
  /** How many it has. */
  packageCount: number;
  /** Different whenever anything but `takenAt` is. */
  digest: string;
}

/** An inventory, and the digest that {@link StoredInstance} had of it. */
export interface FoundInventory extends Inventory {
  digest: string;
}

/**
 * When so many instances are known, no report of another one is taken. An enterprise has far
 * fewer portals; but each report may have ten megabytes, and who may send one under any id
 * must not be able to fill the database.
 */
export const MAX_INSTANCES = 200;

/**
 * What became of an inventory that was to be saved: it replaced the one that was known, or
 * only its time, or it was left out because a later one is known.
 */
export type SaveOutcome = 'stored' | 'unchanged' | 'outdated';

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
   * @throws `ConflictError` for the report of an instance that is not known yet, when
   *   {@link MAX_INSTANCES} are known
   */
  save(
    inventory: Inventory,
    options?: { evenIfOlder?: boolean },
  ): Promise<SaveOutcome>;
  /** The last inventory of an instance; `undefined` before the first. */
  find(instance: string): Promise<FoundInventory | undefined>;
  /** Every instance that is known, by id. */
  list(): Promise<StoredInstance[]>;
  /** Forgets an instance; `false` when it was not known. */
  delete(instance: string): Promise<boolean>;
}
