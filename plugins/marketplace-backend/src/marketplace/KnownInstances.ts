import { NotFoundError } from '@backstage/errors';
import { InventoryStore, StoredInstance } from '../database/InventoryStore';
import { ReadInventories, ReadInventory } from './ReadInventories';

/** One instance whose inventory is known. */
export interface KnownInstance {
  /** What is known of it without its packages. */
  stored: StoredInstance;
  /** Its inventory, read when it is asked for; it can be newer than `stored`. */
  inventory(): Promise<ReadInventory | undefined>;
}

/**
 * The instances of which inventories are known, at one moment. Their packages are read
 * as {@link ReadInventories} says.
 */
export class KnownInstances {
  readonly #byId: ReadonlyMap<string, KnownInstance>;
  readonly #inventories: ReadInventories;

  private constructor(
    instances: readonly StoredInstance[],
    store: InventoryStore,
    inventories: ReadInventories,
  ) {
    this.#inventories = inventories;
    this.#byId = new Map(
      instances.map(stored => [
        stored.instance,
        { stored, inventory: () => inventories.of(stored, store) },
      ]),
    );
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
    return new KnownInstances(
      await store.list(),
      store,
      former ? former.#inventories : new ReadInventories(),
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
