import { Knex } from 'knex';

/** A row of `merged_entities`. */
export interface MergedRow {
  ref: string;
  input: string;
  hash: string;
  entity: string | null;
  members: string;
  pending: boolean;
  handed_at: string | null;
}

/** The hash of what is to be removed. */
export const REMOVED = 'removed';

/**
 * Waits until no other process merges, or changes what is merged, and keeps others from it
 * until the transaction ends. SQLite has one transaction at a time by itself.
 */
export async function lockMerges(tx: Knex): Promise<{ input: string }> {
  const row = await tx<{ id: number; input: string }>('merges')
    .where({ id: 1 })
    .forUpdate()
    .first();
  return { input: row?.input ?? '' };
}
