import {
  indexInventoryInSteps,
  InventoryIndex,
} from 'backstage-plugin-marketplace-common';
import { inTurns } from '../concurrency/inTurns';
import { InventoryStore, StoredInstance } from '../database/InventoryStore';
import { RecentlyUsed } from './RecentlyUsed';

/**
 * Packages of the inventories that are kept, each of some two kilobytes. What is shown of
 * several instances at once has no more, or all would be read again each time.
 */
export const MAX_PACKAGES = 50_000;

type ReadInventory = Promise<InventoryIndex | undefined>;

/** An inventory that was read, and the same one gathered again. */
interface Kept {
  digest: string;
  packageCount: number;
  read: ReadInventory;
  takenAt: string;
  /** With that time. */
  dated: ReadInventory;
}

/**
 * Reads inventories when they are asked for, and once as long as they stay the same; but
 * those that nobody has asked for the longest are let go.
 */
export class ReadInventories {
  readonly #kept = new RecentlyUsed<string, Kept>(
    MAX_PACKAGES,
    ({ packageCount }) => packageCount,
  );

  /**
   * The inventory of an instance; the same object as long as nothing of it has changed.
   *
   * @throws what the store throws; the next that asks has it read again
   */
  of(stored: StoredInstance, store: InventoryStore): ReadInventory {
    const { instance, digest, takenAt } = stored;
    const known = this.#kept.get(instance);
    if (known?.digest !== digest) {
      return this.#read(stored, store);
    }
    if (known.takenAt !== takenAt) {
      known.takenAt = takenAt;
      known.dated = dated(known.read, takenAt);
    }
    return known.dated;
  }

  #read(
    { instance, digest, takenAt, packageCount }: StoredInstance,
    store: InventoryStore,
  ): ReadInventory {
    const read = store
      .find(instance)
      .then(
        inventory => inventory && inTurns(indexInventoryInSteps(inventory)),
      );
    const kept = { digest, packageCount, read, takenAt, dated: read };
    this.#kept.set(instance, kept);
    const forget = () => {
      if (this.#kept.get(instance) === kept) {
        this.#kept.delete(instance);
      }
    };
    // One that is gone meanwhile may come again.
    read.then(inventory => inventory ?? forget(), forget);
    return read;
  }
}

async function dated(read: ReadInventory, takenAt: string): ReadInventory {
  const index = await read;
  return index && { ...index, inventory: { ...index.inventory, takenAt } };
}
