import { ConflictError } from '@backstage/errors';
import {
  Inventory,
  InventoryPackage,
} from 'backstage-plugin-marketplace-common';
import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { createBreather } from '../concurrency/breather';
import { inBatches, readAll } from './batches';
import {
  InstanceRow,
  PackageRow,
  toInstanceFacts,
  toInventoryPackage,
  toPackageRow,
  toStoredInstance,
} from './inventoryRows';
import { InventoryStore, StoredInstance } from './InventoryStore';

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
  ): Promise<void> {
    const { instance: id, takenAt } = inventory;
    const facts = toInstanceFacts(inventory);
    const packages = await packageRows(inventory);
    const digest = await digestOfRows(facts, packages);

    await this.#db.transaction(async tx => {
      const known = await lockInstance(tx, id);
      if (known.taken_at > takenAt && !options.evenIfOlder) {
        return;
      }
      await tx<InstanceRow>('instances').where({ id }).update({
        taken_at: takenAt,
        digest,
        package_count: packages.length,
        facts,
      });
      if (known.digest === digest) {
        return;
      }
      await tx<PackageRow>('instance_packages')
        .where({ instance_id: id })
        .delete();
      for (const batch of inBatches(packages)) {
        await tx<PackageRow>('instance_packages').insert(batch);
      }
    });
  }

  async find(instance: string): Promise<Inventory | undefined> {
    for (let reading = 0; reading < MAX_READINGS; reading++) {
      const row = await this.#instance(instance);
      if (!row) {
        return undefined;
      }
      const packages = await this.#packages(instance);
      // Another one may have come between the rows
      if ((await this.#instance(instance))?.digest === row.digest) {
        const { packageCount, digest, ...facts } = toStoredInstance(row);
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

  async delete(instance: string): Promise<boolean> {
    return this.#db.transaction(async tx => {
      // Whoever saves it locks its row first, too
      await tx<InstanceRow>('instances').where({ id: instance }).forUpdate();
      // SQLite removes what belongs to a row only where that is switched on
      await tx<PackageRow>('instance_packages')
        .where({ instance_id: instance })
        .delete();
      const deleted = await tx<InstanceRow>('instances')
        .where({ id: instance })
        .delete();
      return deleted > 0;
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
    return packages.sort(byName);
  }
}

/** Has others who save the same instance wait for the end of the transaction. */
async function lockInstance(
  tx: Knex.Transaction,
  id: string,
): Promise<InstanceRow> {
  await tx<InstanceRow>('instances')
    .insert({ id, taken_at: '', digest: '', package_count: 0, facts: '{}' })
    .onConflict('id')
    .ignore();
  const row = await tx<InstanceRow>('instances')
    .where({ id })
    .forUpdate()
    .first();
  if (!row) {
    throw new ConflictError(`Instance '${id}' was deleted meanwhile`);
  }
  return row;
}

async function packageRows(inventory: Inventory): Promise<PackageRow[]> {
  const breathe = createBreather();
  const rows: PackageRow[] = [];
  for (const pkg of [...inventory.packages].sort(byName)) {
    rows.push(toPackageRow(inventory.instance, pkg));
    await breathe();
  }
  return rows;
}

/** Of the facts alone: neither of the time nor of the order of packages. */
async function digestOfRows(
  facts: string,
  packages: readonly PackageRow[],
): Promise<string> {
  const breathe = createBreather();
  const hash = createHash('sha256').update(facts);
  for (const { name, facts: ofPackage } of packages) {
    hash.update(`\n${name}\n${ofPackage}`);
    await breathe();
  }
  return hash.digest('hex');
}

/** The same in every database and language. */
function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}
