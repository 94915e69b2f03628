import {
  RegistryRecord,
  RegistryRelease,
} from 'backstage-plugin-marketplace-common';
import { Knex } from 'knex';
import { createBreather } from '../concurrency/breather';
import { inBatches, readAll } from './batches';
import {
  RECORD_COLUMNS,
  RecordRow,
  RegistryRow,
  toChange,
  toRecord,
  toReleases,
} from './registryRows';
import {
  DueLookUp,
  LookUpResult,
  RegistryProgress,
  RegistryStore,
} from './RegistryStore';

/**
 * The {@link RegistryStore} on SQLite and PostgreSQL.
 */
export class DatabaseRegistryStore implements RegistryStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async want(names: ReadonlyMap<string, number>, now: Date): Promise<void> {
    const vanished: string[] = [];
    const known = new Set<string>();
    const moved = new Map<number, string[]>();
    const query = () => this.#rows().select('name', 'importance');
    for await (const row of readAll<RegistryRow>(query, 'name')) {
      const importance = names.get(row.name);
      known.add(row.name);
      if (importance === undefined) {
        vanished.push(row.name);
      } else if (importance !== row.importance) {
        const others = moved.get(importance) ?? [];
        others.push(row.name);
        moved.set(importance, others);
      }
    }
    const missing = [...names].filter(
      ([name, importance]) => importance > 0 && !known.has(name),
    );
    await inTurns(missing, batch => this.#insert(batch, now.toISOString()));
    for (const [importance, rows] of moved) {
      await inTurns(rows, batch =>
        this.#rows().whereIn('name', batch).update({ importance }),
      );
    }
    await inTurns(vanished, batch =>
      this.#rows().whereIn('name', batch).delete(),
    );
  }

  async due(
    now: Date,
    limit: number,
    { anyOrder = false } = {},
  ): Promise<DueLookUp[]> {
    const due = this.#rows()
      .select('name', 'etag', 'failures')
      .where('due_at', '<=', now.toISOString())
      .limit(limit);
    const rows = await (anyOrder
      ? due.orderByRaw('random()')
      : due.orderBy([
          { column: 'importance', order: 'desc' },
          { column: 'due_at' },
          { column: 'name' },
        ]));
    return rows.map(({ name, etag, failures }) => ({
      name,
      failures,
      ...(etag !== null && { etag }),
    }));
  }

  async save(results: readonly LookUpResult[], now: Date): Promise<void> {
    // In one order, so that two processes never wait for each other
    const sorted = [...results].sort((a, b) => (a.name < b.name ? -1 : 1));
    const breathe = createBreather();
    for (const batch of inBatches(sorted)) {
      await this.#db.transaction(async tx => {
        for (const result of batch) {
          await breathe();
          const row = tx('registry_packages').where({ name: result.name });
          if (result.outcome === 'unchanged') {
            // It may have been forgotten meanwhile, and wanted again
            row.whereNotNull('etag');
          }
          await row.update(toChange(result, now, tx));
        }
      });
    }
  }

  async records(since?: Date): Promise<RegistryRecord[]> {
    const query = () => {
      const rows = this.#rows().select(...RECORD_COLUMNS);
      return since ? rows.where('changed_at', '>=', since.toISOString()) : rows;
    };
    const breathe = createBreather();
    const records: RegistryRecord[] = [];
    for await (const row of readAll<RecordRow>(query, 'name')) {
      records.push(toRecord(row));
      await breathe();
    }
    return records.filter(wasLookedUp);
  }

  async find(names: readonly string[]): Promise<RegistryRecord[]> {
    const breathe = createBreather();
    const records: RegistryRecord[] = [];
    for (const batch of inBatches([...new Set(names)])) {
      const rows = await this.#rows()
        .select(...RECORD_COLUMNS)
        .whereIn('name', batch)
        .orderBy('name');
      records.push(...rows.map(toRecord));
      await breathe();
    }
    return records.filter(wasLookedUp);
  }

  async releases(name: string): Promise<RegistryRelease[]> {
    const row = await this.#rows()
      .select('name', 'releases')
      .where({ name })
      .first();
    return row ? toReleases(row) : [];
  }

  async progress(): Promise<RegistryProgress> {
    const counts = await this.#db('registry_packages')
      .count({ wanted: '*', checked: 'checked_at', failed: 'failure' })
      .min({ oldestAt: 'checked_at' })
      .first();
    const failed = await this.#rows()
      .select('failure')
      .whereNotNull('failure')
      .orderBy([{ column: 'importance', order: 'desc' }, { column: 'name' }])
      .first();
    return {
      wanted: Number(counts?.wanted ?? 0),
      checked: Number(counts?.checked ?? 0),
      failed: Number(counts?.failed ?? 0),
      ...(counts?.oldestAt && { oldestAt: String(counts.oldestAt) }),
      ...(failed?.failure && { failure: failed.failure }),
    };
  }

  async #insert(
    wanted: ReadonlyArray<readonly [name: string, importance: number]>,
    at: string,
  ): Promise<void> {
    await this.#rows()
      .insert(
        wanted.map(([name, importance]) => ({
          name,
          importance,
          due_at: at,
          changed_at: at,
        })),
      )
      // Another process may want it as well
      .onConflict('name')
      .ignore();
  }

  #rows() {
    return this.#db<RegistryRow>('registry_packages');
  }
}

/** Writes batch after batch: SQLite holds the event loop while it writes one. */
async function inTurns<T>(
  items: readonly T[],
  write: (batch: T[]) => PromiseLike<unknown>,
): Promise<void> {
  const breathe = createBreather();
  for (const batch of inBatches(items)) {
    await write(batch);
    await breathe();
  }
}

function wasLookedUp({ checkedAt, failure }: RegistryRecord): boolean {
  return checkedAt !== undefined || failure !== undefined;
}
