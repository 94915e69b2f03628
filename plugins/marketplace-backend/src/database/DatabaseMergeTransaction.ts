import { SourceProblem } from 'backstage-plugin-marketplace-common';
import { Knex } from 'knex';
import { inBatches, readAll } from './batches';
import {
  MergedEntity,
  MergeInput,
  MergeTransaction,
  StoredEntry,
} from './MergedEntityStore';
import { MergedRow, REMOVED } from './mergedRows';
import { readStoredEntries } from './readStoredEntries';

/** An entry that takes part: without content, its facts as JSON. */
type FactsRow = Omit<MergeInput['entries'][number], 'facts'> & {
  facts: string;
};

/**
 * What a merge reads and writes, in a transaction of the database.
 */
export class DatabaseMergeTransaction implements MergeTransaction {
  readonly #tx: Knex;

  constructor(tx: Knex) {
    this.#tx = tx;
  }

  async entries(sourceIds: readonly string[]): Promise<MergeInput[]> {
    const inputs: MergeInput[] = [];
    for (const sourceId of sourceIds) {
      const entries: MergeInput['entries'] = [];
      const query = () =>
        this.#tx('source_entities')
          .select('id', 'path', 'position', 'state', 'ref', 'hash', 'facts')
          .where({ source_id: sourceId })
          .whereNotNull('ref');
      for await (const row of readAll<FactsRow>(query, 'id')) {
        entries.push({ ...row, facts: JSON.parse(row.facts) });
      }
      entries.sort(byPlace);
      inputs.push({ sourceId, entries });
    }
    return inputs;
  }

  async inputs(): Promise<Map<string, string>> {
    const inputs = new Map<string, string>();
    const query = () =>
      this.#tx<MergedRow>('merged_entities').select('ref', 'input');
    for await (const { ref, input } of readAll<MergedRow>(query, 'ref')) {
      inputs.set(ref, input);
    }
    return inputs;
  }

  stored(ids: readonly string[]): Promise<Map<string, StoredEntry>> {
    return readStoredEntries(this.#tx, ids);
  }

  async save(entities: readonly MergedEntity[]): Promise<void> {
    for (const batch of inBatches(entities)) {
      const refs = batch.map(({ ref }) => ref);
      const known: Array<Pick<MergedRow, 'ref' | 'hash' | 'pending'>> =
        await this.#tx<MergedRow>('merged_entities')
          .select('ref', 'hash', 'pending')
          .whereIn('ref', refs);
      const byRef = new Map(known.map(row => [row.ref, row]));
      await this.#tx<MergedRow>('merged_entities')
        .insert(
          batch.map(({ ref, input, hash, json, members }) => {
            const before = byRef.get(ref);
            return {
              ref,
              input,
              hash,
              entity: json ?? null,
              members: JSON.stringify(members),
              pending: before?.hash !== hash || Boolean(before?.pending),
            };
          }),
        )
        .onConflict('ref')
        .merge(['input', 'hash', 'entity', 'members', 'pending']);
    }
  }

  async remove(refs: readonly string[]): Promise<void> {
    for (const batch of inBatches(refs)) {
      await this.#tx<MergedRow>('merged_entities')
        .whereIn('ref', batch)
        .update({
          input: REMOVED,
          hash: REMOVED,
          entity: null,
          members: '[]',
          pending: true,
        });
    }
  }

  async saveProblems(
    problems: ReadonlyMap<string, readonly SourceProblem[]>,
  ): Promise<void> {
    await this.#tx('sources')
      .whereNotNull('merge_problems')
      .update({ merge_problems: null });
    for (const [id, ofSource] of problems) {
      await this.#tx('sources')
        .where({ id })
        .update({ merge_problems: JSON.stringify(ofSource) });
    }
  }
}

/** The order of the reading; entries are stored by ids that are random. */
function byPlace(
  a: MergeInput['entries'][number],
  b: MergeInput['entries'][number],
): number {
  if (a.path !== b.path) {
    return a.path < b.path ? -1 : 1;
  }
  return a.position - b.position;
}
