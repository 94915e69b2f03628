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

/** An inventory that was read, prepared for look-ups. */
export interface ReadInventory extends InventoryIndex {
  /** That of the store. */
  digest: string;
}

/** An inventory that was read, and the same one gathered again. */
interface Kept {
  /** For which it was read, by a snapshot that may be older. */
  asked: StoredInstance;
  /** Of what is there; of what was asked for as long as it is being read. */
  digest: string;
  packageCount: number;
  read: Promise<ReadInventory | undefined>;
  takenAt: string;
  /** With that time. */
  dated: Promise<ReadInventory | undefined>;
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
   * The inventory of an instance, or a newer one when that has come meanwhile; the same
   * object as long as nothing of it has changed.
   *
   * @throws what the store throws; the next that asks has it read again
   */
  of(
    stored: StoredInstance,
    store: InventoryStore,
  ): Promise<ReadInventory | undefined> {
    const { instance, digest, takenAt } = stored;
    const known = this.#kept.get(instance);
    if (known?.asked === stored) {
      return known.dated;
    }
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
    asked: StoredInstance,
    store: InventoryStore,
  ): Promise<ReadInventory | undefined> {
    const { instance, digest, takenAt, packageCount } = asked;
    const read = readFrom(store, instance);
    const kept = { asked, digest, packageCount, read, takenAt, dated: read };
    this.#kept.set(instance, kept);
    const forget = () => {
      if (this.#kept.get(instance) === kept) {
        this.#kept.delete(instance);
      }
    };
    read.then(found => {
      if (found) {
        kept.digest = found.digest;
        kept.packageCount = found.packages.size;
      } else {
        // One that is gone meanwhile may come again.
        forget();
      }
    }, forget);
    return read;
  }
}

async function readFrom(
  store: InventoryStore,
  instance: string,
): Promise<ReadInventory | undefined> {
  const found = await store.find(instance);
  if (!found) {
    return undefined;
  }
  const { digest, ...inventory } = found;
  return { ...(await inTurns(indexInventoryInSteps(inventory))), digest };
}

async function dated(
  read: Promise<ReadInventory | undefined>,
  takenAt: string,
): Promise<ReadInventory | undefined> {
  const index = await read;
  return index && { ...index, inventory: { ...index.inventory, takenAt } };
}
