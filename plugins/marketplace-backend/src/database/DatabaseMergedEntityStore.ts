import { Knex } from 'knex';
import { inBatches, readAll } from './batches';
import { DatabaseMergeTransaction } from './DatabaseMergeTransaction';
import { lockMerges, MergedRow, REMOVED } from './mergedRows';
import { readStoredEntries } from './readStoredEntries';
import {
  MergedEntityStore,
  MergeTransaction,
  PendingEntity,
  StoredEntry,
} from './MergedEntityStore';

/** Text of entities that is handed over at once, in characters. */
const MAX_PENDING_LENGTH = 1_000_000;

/**
 * The {@link MergedEntityStore} on SQLite and PostgreSQL.
 */
export class DatabaseMergedEntityStore implements MergedEntityStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async merge(
    sourceIds: readonly string[],
    version: number,
    merge: (tx: MergeTransaction) => Promise<void>,
  ): Promise<boolean> {
    return this.#db.transaction(async tx => {
      const merged = await lockMerges(tx);
      const sources: Array<{ id: string; version: string | null }> = await tx(
        'sources',
      ).select('id', 'version');
      const versions = new Map(
        sources.map(source => [source.id, source.version]),
      );
      const input = JSON.stringify([
        version,
        sourceIds.map(id => [id, versions.get(id) ?? null]),
      ]);
      if (merged.input === input) {
        return false;
      }
      await merge(new DatabaseMergeTransaction(tx));
      await tx('merges').where({ id: 1 }).update({ input });
      return true;
    });
  }

  async pending(limit: number): Promise<PendingEntity[]> {
    const rows = await this.#db<MergedRow>('merged_entities')
      .select('ref', 'hash', 'entity')
      .where({ pending: true })
      .orderBy('ref')
      .limit(limit);
    const taken: PendingEntity[] = [];
    let length = 0;
    for (const { ref, hash, entity } of rows) {
      length += entity?.length ?? 0;
      if (taken.length && length > MAX_PENDING_LENGTH) {
        break;
      }
      taken.push({
        ref,
        hash,
        entity: entity ? JSON.parse(entity) : undefined,
      });
    }
    return taken;
  }

  async acknowledge(
    handed: ReadonlyArray<{ ref: string; hash: string }>,
    now: string,
  ): Promise<void> {
    await this.#db.transaction(async tx => {
      for (const batch of inBatches(handed)) {
        const pairs = batch.map(({ ref, hash }) => [ref, hash]);
        await tx<MergedRow>('merged_entities')
          .whereIn(['ref', 'hash'], pairs)
          .whereNull('entity')
          .delete();
        await tx<MergedRow>('merged_entities')
          .whereIn(['ref', 'hash'], pairs)
          .update({ pending: false, handed_at: now });
      }
    });
  }

  async handedBefore(moment: string): Promise<string[]> {
    return this.#refsWhere(query =>
      query.where({ pending: false }).andWhere('handed_at', '<', moment),
    );
  }

  async refs(): Promise<Set<string>> {
    return new Set(await this.#refsWhere(query => query));
  }

  async repeat(refs: readonly string[]): Promise<void> {
    for (const batch of inBatches(refs)) {
      await this.#db<MergedRow>('merged_entities')
        .whereIn('ref', batch)
        .update({ pending: true });
    }
  }

  async removeUnknown(refs: readonly string[]): Promise<void> {
    for (const batch of inBatches(refs)) {
      await this.#db<MergedRow>('merged_entities')
        .insert(
          batch.map(ref => ({
            ref,
            input: REMOVED,
            hash: REMOVED,
            members: '[]',
            pending: true,
          })),
        )
        .onConflict('ref')
        .ignore();
    }
  }

  async membersOf(ref: string): Promise<StoredEntry[]> {
    const row = await this.#db<MergedRow>('merged_entities')
      .where({ ref })
      .first();
    const ids: string[] = row ? JSON.parse(row.members) : [];
    const stored = await readStoredEntries(this.#db, ids);
    return ids.flatMap(id => stored.get(id) ?? []);
  }

  async #refsWhere(
    narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<string[]> {
    const refs: string[] = [];
    const query = () =>
      narrow(this.#db<MergedRow>('merged_entities').select('ref'));
    for await (const { ref } of readAll<MergedRow>(query, 'ref')) {
      refs.push(ref);
    }
    return refs;
  }
}
