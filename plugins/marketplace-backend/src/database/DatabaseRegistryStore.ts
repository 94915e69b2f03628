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

/** Of what is due, when some of it is chosen at random. */
const RANDOM_SHARE = 0.2;

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
    const missing: Array<[name: string, importance: number]> = [];
    const breathe = createBreather();
    for (const [name, importance] of names) {
      await breathe();
      if (importance > 0 && !known.has(name)) {
        missing.push([name, importance]);
      }
    }
    await writeInBatches(missing, batch =>
      this.#insert(batch, now.toISOString()),
    );
    for (const [importance, rows] of moved) {
      await writeInBatches(rows, batch =>
        this.#rows().whereIn('name', batch).update({ importance }),
      );
    }
    await writeInBatches(vanished, batch =>
      this.#rows().whereIn('name', batch).delete(),
    );
  }

  async due(
    now: Date,
    limit: number,
    { withRandom = false } = {},
  ): Promise<DueLookUp[]> {
    const due = () =>
      this.#rows()
        .select('name', 'etag', 'failures')
        .where('due_at', '<=', now.toISOString());
    const random = withRandom
      ? await due()
          .orderByRaw('random()')
          .limit(Math.ceil(limit * RANDOM_SHARE))
      : [];
    const first = await due()
      .orderBy([
        { column: 'importance', order: 'desc' },
        { column: 'due_at' },
        { column: 'name' },
      ])
      .limit(limit);
    const rows = new Map([...random, ...first].map(row => [row.name, row]));
    return [...rows.values()]
      .slice(0, limit)
      .map(({ name, etag, failures }) => ({
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
      .count({ wanted: '*', checked: 'checked_at' })
      .min({ oldestAt: 'checked_at' })
      .first();
    // What a registry has taken back has a failure to tell as well, and was answered
    const failed = () =>
      this.#rows()
        .whereNotNull('failure')
        .where(rows =>
          rows.where('failures', '>', 0).orWhereNull('checked_at'),
        );
    const failures = await failed().count({ count: '*' }).first();
    const first = await failed()
      .select('failure')
      .orderBy([{ column: 'importance', order: 'desc' }, { column: 'name' }])
      .first();
    return {
      wanted: Number(counts?.wanted ?? 0),
      checked: Number(counts?.checked ?? 0),
      failed: Number(failures?.count ?? 0),
      ...(counts?.oldestAt && { oldestAt: String(counts.oldestAt) }),
      ...(first?.failure && { failure: first.failure }),
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
async function writeInBatches<T>(
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
