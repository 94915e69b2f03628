import { Knex } from 'knex';
import { inBatches } from './batches';
import { StoredEntry } from './MergedEntityStore';

interface EntryRow {
  id: string;
  source_id: string;
  path: string;
  ref: string | null;
  entity: string;
}

/** Reads whole entries of sources, by id. */
export async function readStoredEntries(
  db: Knex,
  ids: readonly string[],
): Promise<Map<string, StoredEntry>> {
  const entries = new Map<string, StoredEntry>();
  for (const batch of inBatches(ids)) {
    const rows = await db<EntryRow>('source_entities')
      .select('id', 'source_id', 'path', 'ref', 'entity')
      .whereIn('id', batch);
    for (const { id, source_id, path, ref, entity } of rows) {
      entries.set(id, {
        id,
        sourceId: source_id,
        path,
        ref: ref ?? '',
        entity: JSON.parse(entity),
      });
    }
  }
  return entries;
}
