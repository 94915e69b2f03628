import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { Breather } from '../concurrency/breather';
import { InstanceRow, PackageRow } from './inventoryRows';
import { MAX_INSTANCES } from './InventoryStore';

/** Packages that one statement deletes: SQLite holds the event loop until it is done. */
const DELETED_AT_ONCE = 500;

/**
 * Has others who save or delete the same instance wait for the end of the transaction.
 *
 * @returns what is known of it, with an empty time when that is nothing
 */
export async function lockInstance(
  tx: Knex.Transaction,
  id: string,
): Promise<InstanceRow> {
  // One statement, so that nobody can delete the row between making and locking it
  const [row] = await tx<InstanceRow>('instances')
    .insert({ id, taken_at: '', digest: '', package_count: 0, facts: '{}' })
    .onConflict('id')
    .merge(['id'])
    .returning('*');
  return row;
}

/**
 * Checks that an instance may stay whose row was just made. Some that come at the same moment
 * may all pass, as they do not see each other: a few more do no harm.
 *
 * @throws `ConflictError` saying what to do
 */
export async function assertRoomForReports(
  tx: Knex.Transaction,
): Promise<void> {
  const rows = await tx<InstanceRow>('instances')
    .select('id')
    .limit(MAX_INSTANCES + 1);
  if (rows.length > MAX_INSTANCES) {
    throw new ConflictError(
      `${MAX_INSTANCES} instances are known, and no more are taken. Forget those that are gone with DELETE /instances/{id}; GET /instances tells when each was last sent`,
    );
  }
}

/** Deletes the packages of an instance, piece by piece. */
export async function deletePackages(
  tx: Knex.Transaction,
  instance: string,
  breathe: Breather,
): Promise<void> {
  const packages = tx<PackageRow>('instance_packages').where({
    instance_id: instance,
  });
  let deleted: number;
  do {
    await breathe();
    deleted = await packages
      .clone()
      .whereIn(
        'name',
        packages.clone().select('name').orderBy('name').limit(DELETED_AT_ONCE),
      )
      .delete();
  } while (deleted > 0);
}
