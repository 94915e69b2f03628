import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';

/** Rows of one statement; SQLite binds at most 32,766 values in one. */
const BATCH_SIZE = 500;

/** Rows that are read at once: SQLite holds the event loop until it has them all. */
const PAGE_SIZE = 1_000;

/** Cuts a list into parts that one statement can take. */
export function inBatches<T>(items: readonly T[]): T[][] {
  const batches: T[][] = [];
  for (let at = 0; at < items.length; at += BATCH_SIZE) {
    batches.push(items.slice(at, at + BATCH_SIZE));
  }
  return batches;
}

/**
 * Reads all rows of a query, page after page, so that others get their turn.
 *
 * @param query - makes the query, without an order
 * @param key - a column that is different in each row; rows come in its order
 */
export async function* readAll<T>(
  query: () => Knex.QueryBuilder,
  key: keyof T & string,
): AsyncGenerator<T> {
  let after: unknown;
  for (;;) {
    const page = query().orderBy(key).limit(PAGE_SIZE);
    const rows: T[] = await (after === undefined
      ? page
      : page.where(key, '>', after));
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE_SIZE) {
      return;
    }
    after = last[key];
    await setImmediate();
  }
}
