import { NotFoundError } from '@backstage/errors';
import {
  indexInventory,
  InventoryIndex,
} from 'backstage-plugin-marketplace-common';
import { InventoryStore, StoredInstance } from '../database/InventoryStore';

/** One instance whose inventory is known. */
export interface KnownInstance {
  /** What is known of it without its packages. */
  stored: StoredInstance;
  /** Its inventory, read when it is asked for first. */
  inventory(): Promise<InventoryIndex | undefined>;
}

/**
 * The instances of which inventories are known, at one moment. Their packages are read
 * when they are asked for first, and once as long as they stay the same.
 */
export class KnownInstances {
  readonly #byId: ReadonlyMap<string, KnownInstance>;

  private constructor(byId: ReadonlyMap<string, KnownInstance>) {
    this.#byId = byId;
  }

  /**
   * Reads what instances there are.
   *
   * @param former - those from before, whose packages are taken over
   */
  static async read(
    store: InventoryStore,
    former?: KnownInstances,
  ): Promise<KnownInstances> {
    const instances = await store.list();
    return new KnownInstances(
      new Map(
        instances.map(stored => {
          const known = former?.get(stored.instance);
          return [
            stored.instance,
            known?.stored.digest === stored.digest
              ? takenOver(stored, known)
              : toBeRead(stored, store),
          ];
        }),
      ),
    );
  }

  /** `undefined` for an instance of which no inventory is known. */
  get(id: string): KnownInstance | undefined {
    return this.#byId.get(id);
  }

  /** By id, as the store has them. */
  list(): KnownInstance[] {
    return [...this.#byId.values()];
  }

  /**
   * Tells that there is no such instance.
   *
   * @param mayKnow - whether the caller may know what instances there are
   */
  notFound(id: string, mayKnow: boolean): NotFoundError {
    const known = [...this.#byId.keys()];
    return new NotFoundError(
      mayKnow && known.length
        ? `There is no instance '${id}'; known are ${known.join(', ')}`
        : `There is no instance '${id}'`,
    );
  }
}

function toBeRead(
  stored: StoredInstance,
  store: InventoryStore,
): KnownInstance {
  return {
    stored,
    inventory: once(async () => {
      const inventory = await store.find(stored.instance);
      return inventory && indexInventory(inventory);
    }),
  };
}

/** The same facts, but they may have been gathered again. */
function takenOver(
  stored: StoredInstance,
  known: KnownInstance,
): KnownInstance {
  if (stored.takenAt === known.stored.takenAt) {
    return known;
  }
  return {
    stored,
    inventory: once(async () => {
      const index = await known.inventory();
      return (
        index && {
          ...index,
          inventory: { ...index.inventory, takenAt: stored.takenAt },
        }
      );
    }),
  };
}

/** A failure is not kept. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch(error => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
