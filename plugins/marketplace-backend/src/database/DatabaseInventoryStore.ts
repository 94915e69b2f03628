import {
  Inventory,
  InventoryPackage,
} from 'backstage-plugin-marketplace-common';
import { Knex } from 'knex';
import { InventoryStore } from './InventoryStore';

interface InstanceRow {
  id: string;
  taken_at: string;
  backstage_version: string | null;
  features: string;
}

interface PackageRow {
  instance_id: string;
  name: string;
  facts: string;
}

/** Rows of one insert; SQLite binds at most 32,766 values in a statement. */
const BATCH_SIZE = 500;

/**
 * The {@link InventoryStore} on SQLite and PostgreSQL.
 */
export class DatabaseInventoryStore implements InventoryStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async save(inventory: Inventory): Promise<void> {
    const { instance, takenAt, backstageVersion, packages, features } =
      inventory;
    await this.#db.transaction(async tx => {
      await tx<InstanceRow>('instances')
        .insert({
          id: instance,
          taken_at: takenAt,
          backstage_version: backstageVersion ?? null,
          features: JSON.stringify(features),
        })
        .onConflict('id')
        .merge();
      await tx<PackageRow>('instance_packages')
        .where({ instance_id: instance })
        .delete();
      await tx.batchInsert(
        'instance_packages',
        packages.map(pkg => toRow(instance, pkg)),
        BATCH_SIZE,
      );
    });
  }

  async find(instance: string): Promise<Inventory | undefined> {
    const row = await this.#db<InstanceRow>('instances')
      .where({ id: instance })
      .first();
    if (!row) {
      return undefined;
    }
    const packages = await this.#db<PackageRow>('instance_packages')
      .where({ instance_id: instance })
      .orderBy('name');
    return {
      instance: row.id,
      takenAt: row.taken_at,
      backstageVersion: row.backstage_version ?? undefined,
      features: JSON.parse(row.features),
      packages: packages.map(({ name, facts }) => ({
        name,
        ...JSON.parse(facts),
      })),
    };
  }
}

function toRow(
  instance: string,
  { name, ...facts }: InventoryPackage,
): PackageRow {
  return { instance_id: instance, name, facts: JSON.stringify(facts) };
}
