import { ConflictError } from '@backstage/errors';
import {
  SourceProblem,
  SourceRun,
  SourceType,
} from 'backstage-plugin-marketplace-common';
import { Knex } from 'knex';
import { StagedEntry } from '../ingest/staging/StagedEntry';
import { StagingPlan } from '../ingest/staging/planStaging';
import { applyPlan } from './applyPlan';
import { readAll } from './batches';
import { lockMerges } from './mergedRows';
import { EntryRow, FileRow } from './sourceRows';
import {
  ConfiguredSource,
  ReadingResult,
  SourceStore,
  StoredFile,
  StoredSource,
} from './SourceStore';

interface SourceRow {
  id: string;
  type: SourceType;
  target: string | null;
  claimed_at: string;
  current_run: string | null;
  etag: string | null;
  version: string | null;
  last_success_at: string | null;
  problems: string;
  merge_problems: string | null;
  asked: boolean;
  plugins: number;
  entities: number;
  settled: boolean;
  shrinkage: string | null;
  confirmed: string | null;
}

interface RunRow {
  id: string;
  source_id: string;
  started_at: string;
  ended_at: string | null;
  outcome: SourceRun['outcome'];
  facts: string;
}

type FactsRow = Omit<EntryRow, 'source_id' | 'entity'>;

/** Runs that are kept of each source. */
const KEPT_RUNS = 20;

/** Problems that are kept of each source; the rest is counted in its runs. */
const KEPT_PROBLEMS = 1_000;

/**
 * The {@link SourceStore} on SQLite and PostgreSQL.
 */
export class DatabaseSourceStore implements SourceStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async begin(source: ConfiguredSource, run: SourceRun): Promise<StoredSource> {
    const { id, type, target = null } = source;
    return this.#db.transaction(async tx => {
      await tx<SourceRow>('sources')
        .insert({
          id,
          type,
          target,
          claimed_at: run.startedAt,
          problems: '[]',
          asked: false,
          plugins: 0,
          entities: 0,
          settled: false,
        })
        .onConflict('id')
        .ignore();
      await tx<RunRow>('source_runs')
        .where({ source_id: id, outcome: 'running' })
        .whereNot({ id: run.id })
        .update({ outcome: 'interrupted' });
      await tx<RunRow>('source_runs')
        .insert(toRunRow(id, run))
        .onConflict('id')
        .ignore();
      await forgetOldRuns(tx, id);
      const before = await tx<SourceRow>('sources').where({ id }).first();
      await tx<SourceRow>('sources')
        .where({ id })
        .update({ type, target, current_run: run.id, asked: false });
      if (!before) {
        throw new ConflictError(`Source '${id}' was removed while it began`);
      }
      return toStoredSource(before);
    });
  }

  async files(sourceId: string): Promise<Map<string, StoredFile>> {
    const files = new Map<string, StoredFile>();
    const query = () =>
      this.#db<FileRow>('source_files')
        .select('path', 'digest', 'listed_by')
        .where({ source_id: sourceId });
    for await (const row of readAll<FileRow>(query, 'path')) {
      const listedBy = row.listed_by ? JSON.parse(row.listed_by) : undefined;
      files.set(row.path, { digest: row.digest, listedBy });
    }
    return files;
  }

  async fileProblems(sourceId: string): Promise<Map<string, SourceProblem[]>> {
    const rows = await this.#db<FileRow>('source_files')
      .select('path', 'problems')
      .where({ source_id: sourceId })
      .whereNotNull('problems');
    return new Map(
      rows.map(({ path, problems }) => [path, JSON.parse(problems ?? '[]')]),
    );
  }

  async entries(sourceId: string): Promise<StagedEntry[]> {
    const entries: StagedEntry[] = [];
    const query = () =>
      this.#db<EntryRow>('source_entities')
        .select('id', 'path', 'position', 'state', 'ref', 'hash', 'facts')
        .where({ source_id: sourceId });
    for await (const row of readAll<FactsRow>(query, 'id')) {
      entries.push({
        ...row,
        ref: row.ref ?? undefined,
        facts: JSON.parse(row.facts),
      });
    }
    return entries;
  }

  async commit(sourceId: string, result: ReadingResult): Promise<void> {
    const { plan, run, etag } = result;
    await this.#db.transaction(async tx => {
      await lockMerges(tx);
      const stored = await tx<RunRow>('source_runs')
        .where({ id: run.id })
        .first();
      if (stored?.outcome === run.outcome) {
        return; // The answer to the first try was lost
      }
      const updated = await tx<SourceRow>('sources')
        .where({ id: sourceId, current_run: run.id })
        .update({
          etag: etag ?? null,
          last_success_at: run.endedAt ?? null,
          ...(plan && {
            problems: JSON.stringify(worstFirst(plan.problems)),
            shrinkage: plan.shrinkage ? JSON.stringify(plan.shrinkage) : null,
            confirmed: null,
            settled: plan.settled,
            plugins: plan.plugins,
            entities: plan.entities,
          }),
          ...(hasChanges(plan) && { version: run.id }),
        });
      if (!updated) {
        throw new ConflictError(
          `A later run of source '${sourceId}' has begun; this one changes nothing`,
        );
      }
      if (plan) {
        await applyPlan(tx, sourceId, plan);
      }
      await updateRun(tx, sourceId, run);
    });
  }

  async fail(sourceId: string, run: SourceRun): Promise<void> {
    await updateRun(this.#db, sourceId, run);
  }

  async claim(sourceIds: readonly string[], now: string): Promise<void> {
    await this.#db<SourceRow>('sources')
      .whereIn('id', sourceIds)
      .update({ claimed_at: now });
  }

  async keepOnly(
    sourceIds: readonly string[],
    claimedSince: string,
  ): Promise<void> {
    await this.#db.transaction(async tx => {
      await lockMerges(tx);
      await tx<SourceRow>('sources')
        .whereNotIn('id', sourceIds)
        .where('claimed_at', '<', claimedSince)
        .delete();
    });
  }

  async ask(sourceId: string, confirm?: string): Promise<void> {
    await this.#db<SourceRow>('sources')
      .where({ id: sourceId })
      .update({ asked: true, ...(confirm && { confirmed: confirm }) });
  }

  async list(): Promise<Map<string, StoredSource>> {
    const rows = await this.#db<SourceRow>('sources').select();
    return new Map(rows.map(row => [row.id, toStoredSource(row)]));
  }

  async runs(sourceId: string, limit: number): Promise<SourceRun[]> {
    const rows = await this.#db<RunRow>('source_runs')
      .where({ source_id: sourceId })
      .orderBy('started_at', 'desc')
      .orderBy('id')
      .limit(limit);
    return rows.map(row => ({
      ...JSON.parse(row.facts),
      id: row.id,
      startedAt: row.started_at,
      endedAt: row.ended_at ?? undefined,
      outcome: row.outcome,
    }));
  }
}

async function forgetOldRuns(tx: Knex, sourceId: string): Promise<void> {
  const kept = await tx<RunRow>('source_runs')
    .select('id')
    .where({ source_id: sourceId })
    .orderBy('started_at', 'desc')
    .limit(KEPT_RUNS);
  await tx<RunRow>('source_runs')
    .where({ source_id: sourceId })
    .whereNotIn(
      'id',
      kept.map(({ id }) => id),
    )
    .delete();
}

function toStoredSource(row: SourceRow): StoredSource {
  return {
    id: row.id,
    type: row.type,
    target: row.target ?? undefined,
    etag: row.etag ?? undefined,
    lastSuccessAt: row.last_success_at ?? undefined,
    problems: JSON.parse(row.problems),
    mergeProblems: JSON.parse(row.merge_problems ?? '[]'),
    asked: Boolean(row.asked),
    settled: Boolean(row.settled),
    shrinkage: row.shrinkage ? JSON.parse(row.shrinkage) : undefined,
    confirmed: row.confirmed ?? undefined,
    plugins: row.plugins,
    entities: row.entities,
  };
}

async function updateRun(
  db: Knex,
  sourceId: string,
  run: SourceRun,
): Promise<void> {
  const { ended_at, outcome, facts } = toRunRow(sourceId, run);
  await db<RunRow>('source_runs')
    .where({ id: run.id })
    .update({ ended_at, outcome, facts });
}

function toRunRow(sourceId: string, run: SourceRun): RunRow {
  const { id, startedAt, endedAt, outcome, ...facts } = run;
  return {
    id,
    source_id: sourceId,
    started_at: startedAt,
    ended_at: endedAt ?? null,
    outcome,
    facts: JSON.stringify(facts),
  };
}

function hasChanges(plan: StagingPlan | undefined): boolean {
  return Boolean(
    plan && (plan.insert.length || plan.update.length || plan.remove.length),
  );
}

function worstFirst(problems: readonly SourceProblem[]): SourceProblem[] {
  const rank = ({ severity }: SourceProblem) => (severity === 'error' ? 0 : 1);
  return [...problems]
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        compareText(a.file, b.file) ||
        (a.line ?? 0) - (b.line ?? 0),
    )
    .slice(0, KEPT_PROBLEMS);
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
