import {
  PluginsQuery,
  PluginsResponse,
  PluginsSort,
} from 'backstage-plugin-marketplace-common';
import { Visible } from './CatalogVisibility';
import { decodeCursor, encodeCursor } from './cursor';
import { facetValues } from './facets';
import { JudgedPlugins } from './JudgedPlugins';
import { readableCollections } from './seenBy';
import { filterRows } from './table/filterRows';
import { sortByNumber } from './table/sortByNumber';

const DEFAULT_LIMIT = 50;

/**
 * Answers `GET /plugins` from the plugins of an instance: what the caller may see,
 * searched, filtered, counted, sorted, one page of it.
 *
 * @throws `InputError` for a cursor that is none, or of another query
 */
export function listPlugins(
  plugins: JudgedPlugins,
  query: PluginsQuery,
  visible: Visible,
): PluginsResponse {
  const { table, search } = plugins;
  const limit = query.limit ?? DEFAULT_LIMIT;
  const offset = decodeCursor(query);
  const next = offset + limit;

  const text = query.search?.trim().toLowerCase();
  const seen = table.rowsSeenBy(visible);
  const ranks = text ? search.ranks(text) : undefined;
  const named = query.plugin && namedRows(plugins, query.plugin);
  const candidates = seen.filter(
    row => (!ranks || ranks[row] >= 0) && (!named || named.has(row)),
  );
  const titles = new Map(
    readableCollections(plugins, visible).map(({ id, summary }) => [
      id,
      summary.title,
    ]),
  );
  const selection = {
    ...query,
    // No plugin is in one that the caller may not read, nor in one of this id.
    collection: query.collection?.map(id => (titles.has(id) ? id : '')),
  };
  const { found, counts } = filterRows(table, candidates, selection);
  return {
    items: sorted(plugins, found, query, ranks)
      .slice(offset, next)
      .map(row => table.pluginAt(row))
      .map(({ summary, status }) => ({ ...summary, status })),
    totalItems: found.length,
    facets: facetValues(table, counts, query, titles),
    pageInfo: {
      ...(limit > 0 &&
        next < found.length && { nextCursor: encodeCursor(query, next) }),
      ...(offset > 0 && {
        prevCursor: encodeCursor(query, Math.max(0, offset - limit)),
      }),
    },
  };
}

/** @param names - of plugins, as `namespace/name` */
function namedRows(
  { table }: JudgedPlugins,
  names: readonly string[],
): ReadonlySet<number> {
  return new Set(names.flatMap(name => table.rowsOf(`plugin:${name}`)));
}

const DEFAULT_ORDER: Record<PluginsSort, 'asc' | 'desc'> = {
  relevance: 'desc',
  title: 'asc',
  added: 'desc',
  released: 'desc',
  attention: 'desc',
};

/**
 * @param rows - by title, and so stay those that are the same to what is asked for
 * @param ranks - by row, how well it fits what is searched for
 */
function sorted(
  { table }: JudgedPlugins,
  rows: number[],
  query: PluginsQuery,
  ranks: Int32Array | undefined,
): number[] {
  const sort = query.sort ?? 'relevance';
  const direction = query.order ?? DEFAULT_ORDER[sort];
  switch (sort) {
    case 'title':
      return direction === 'asc' ? rows : rows.reverse();
    case 'relevance':
      return ranks ? sortByNumber(rows, ranks, direction) : rows;
    default:
      return sortByNumber(rows, table.orders[sort], direction);
  }
}
