import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { createBreather } from '../concurrency/breather';
import { StagingPlan } from '../ingest/staging/planStaging';
import { inBatches } from './batches';
import { EntryRow, FileRow } from './sourceRows';

/**
 * Carries out a plan, in a transaction. Each statement is a turn of its own on the event
 * loop: SQLite works in this thread.
 */
export async function applyPlan(
  tx: Knex,
  sourceId: string,
  plan: StagingPlan,
): Promise<void> {
  for (const ids of inBatches(plan.remove)) {
    await setImmediate();
    await tx<EntryRow>('source_entities').whereIn('id', ids).delete();
  }
  const breathe = createBreather();
  for (const entry of plan.update) {
    await breathe();
    await tx<EntryRow>('source_entities')
      .where({ id: entry.id })
      .update({
        ref: entry.ref ?? null,
        state: entry.state,
        path: entry.path,
        position: entry.position,
        facts: JSON.stringify(entry.facts),
      });
  }
  for (const entries of inBatches(plan.insert)) {
    await setImmediate();
    await tx<EntryRow>('source_entities').insert(
      entries.map(({ json, ref, facts, ...entry }) => ({
        ...entry,
        source_id: sourceId,
        ref: ref ?? null,
        facts: JSON.stringify(facts),
        entity: json,
      })),
    );
  }
  for (const paths of inBatches(plan.removeFiles)) {
    await setImmediate();
    await tx<FileRow>('source_files')
      .where({ source_id: sourceId })
      .whereIn('path', paths)
      .delete();
  }
  for (const files of inBatches(plan.saveFiles)) {
    await setImmediate();
    await tx<FileRow>('source_files')
      .insert(
        files.map(({ path, digest, listedBy, problems }) => ({
          source_id: sourceId,
          path,
          digest,
          listed_by: listedBy?.length ? JSON.stringify(listedBy) : null,
          problems: problems.length ? JSON.stringify(problems) : null,
        })),
      )
      .onConflict(['source_id', 'path'])
      .merge();
  }
}
