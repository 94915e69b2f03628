import { ConflictError } from '@backstage/errors';
import {
  Inventory,
  InventoryPackage,
} from 'backstage-plugin-marketplace-common';
import { Knex } from 'knex';
import { createBreather } from '../concurrency/breather';
import { sortByName } from '../concurrency/sortByName';
import { inBatches, readAll } from './batches';
import {
  assertRoomForReports,
  deletePackages,
  lockInstance,
} from './instanceWrites';
import {
  digestOfRows,
  InstanceRow,
  PackageRow,
  toInstanceFacts,
  toInventoryPackage,
  toPackageRows,
  toStoredInstance,
} from './inventoryRows';
import {
  FoundInventory,
  InventoryStore,
  SaveOutcome,
  StoredInstance,
} from './InventoryStore';

/** How often an inventory is read that is replaced meanwhile. */
const MAX_READINGS = 5;

/**
 * The {@link InventoryStore} on SQLite and PostgreSQL.
 */
export class DatabaseInventoryStore implements InventoryStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async save(
    inventory: Inventory,
    options: { evenIfOlder?: boolean } = {},
  ): Promise<SaveOutcome> {
    const breathe = createBreather();
    const { instance: id, takenAt, origin } = inventory;
    const facts = toInstanceFacts(inventory);
    const packages = await toPackageRows(inventory, breathe);
    const digest = await digestOfRows(facts, packages, breathe);

    return this.#db.transaction(async tx => {
      const known = await lockInstance(tx, id);
      if (known.taken_at > takenAt && !options.evenIfOlder) {
        return 'outdated';
      }
      if (!known.taken_at && origin === 'report') {
        await assertRoomForReports(tx);
      }
      await tx<InstanceRow>('instances').where({ id }).update({
        taken_at: takenAt,
        digest,
        package_count: packages.length,
        facts,
      });
      if (known.digest === digest) {
        return 'unchanged';
      }
      await deletePackages(tx, id, breathe);
      for (const batch of inBatches(packages)) {
        await breathe();
        await tx<PackageRow>('instance_packages').insert(batch);
      }
      return 'stored';
    });
  }

  async find(instance: string): Promise<FoundInventory | undefined> {
    for (let reading = 0; reading < MAX_READINGS; reading++) {
      const row = await this.#instance(instance);
      if (!row) {
        return undefined;
      }
      const packages = await this.#packages(instance);
      // Another one may have come between the rows
      if ((await this.#instance(instance))?.digest === row.digest) {
        const { packageCount, ...facts } = toStoredInstance(row);
        return { ...facts, packages };
      }
    }
    throw new ConflictError(
      `The inventory of instance '${instance}' is replaced faster than it can be read`,
    );
  }

  async list(): Promise<StoredInstance[]> {
    const breathe = createBreather();
    const instances: StoredInstance[] = [];
    const rows = readAll<InstanceRow>(() => this.#db('instances'), 'id');
    for await (const row of rows) {
      instances.push(toStoredInstance(row));
      await breathe();
    }
    return instances;
  }

  async delete(id: string): Promise<boolean> {
    return this.#db.transaction(async tx => {
      const instance = tx<InstanceRow>('instances').where({ id });
      // Locked first, as by those who save it; without it there is nothing to delete
      if (!(await instance.clone().forUpdate().first())) {
        return false;
      }
      await deletePackages(tx, id, createBreather());
      await instance.clone().delete();
      return true;
    });
  }

  async #instance(id: string): Promise<InstanceRow | undefined> {
    return this.#db<InstanceRow>('instances').where({ id }).first();
  }

  async #packages(instance: string): Promise<InventoryPackage[]> {
    const breathe = createBreather();
    const packages: InventoryPackage[] = [];
    const rows = readAll<PackageRow>(
      () => this.#db('instance_packages').where({ instance_id: instance }),
      'name',
    );
    for await (const row of rows) {
      packages.push(toInventoryPackage(row));
      await breathe();
    }
    return sortByName(packages, breathe);
  }
}
