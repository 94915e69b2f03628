import {
  PluginsQuery,
  PluginsResponse,
  PluginsSort,
} from 'backstage-plugin-marketplace-common';
import { Visible } from './CatalogVisibility';
import { decodeCursor, encodeCursor } from './cursor';
import { applyFacets } from './facets';
import { PluginsSnapshot } from './PluginsSnapshot';
import { PluginWithStatus } from './PluginWithStatus';
import { SearchScores } from './searchPlugins';
import { readableCollections, seenPlugins } from './seenBy';

const DEFAULT_LIMIT = 50;

/**
 * Answers `GET /plugins` from a snapshot: what the caller may see, searched, filtered,
 * counted, sorted, one page of it.
 *
 * @throws `InputError` for a cursor that is none, or of another query
 */
export function listPlugins(
  snapshot: PluginsSnapshot,
  query: PluginsQuery,
  visible: Visible,
): PluginsResponse {
  const search = query.search?.trim();
  const scores = search ? snapshot.search(search) : undefined;
  const seen = seenPlugins(snapshot, visible);
  const candidates = scores
    ? seen.filter(plugin => scoreOf(plugin, scores) > 0)
    : seen;
  const titles = new Map(
    readableCollections(snapshot, visible).map(({ id, summary }) => [
      id,
      summary.title,
    ]),
  );
  const { found, facets } = applyFacets(candidates, query, titles);

  const limit = query.limit ?? DEFAULT_LIMIT;
  const offset = decodeCursor(query);
  const next = offset + limit;
  return {
    items: sortPlugins(found, query, scores)
      .slice(offset, next)
      .map(({ summary, status }) => ({ ...summary, status })),
    totalItems: found.length,
    facets,
    pageInfo: {
      ...(limit > 0 &&
        next < found.length && { nextCursor: encodeCursor(query, next) }),
      ...(offset > 0 && {
        prevCursor: encodeCursor(query, Math.max(0, offset - limit)),
      }),
    },
  };
}

/** Only what the caller may read counts, so that a search tells nothing of the rest. */
function scoreOf({ refs }: PluginWithStatus, scores: SearchScores): number {
  return Math.max(...refs.map(ref => scores.get(ref) ?? 0));
}

const DEFAULT_ORDER: Record<PluginsSort, 'asc' | 'desc'> = {
  relevance: 'desc',
  title: 'asc',
  added: 'desc',
};

/** The snapshot is by title, and sorting is stable: ties stay by title. */
function sortPlugins(
  plugins: PluginWithStatus[],
  query: PluginsQuery,
  scores: SearchScores | undefined,
): PluginWithStatus[] {
  const sort = query.sort ?? 'relevance';
  const direction = (query.order ?? DEFAULT_ORDER[sort]) === 'asc' ? 1 : -1;
  if (sort === 'added') {
    return [...plugins].sort((a, b) => compareAdded(a, b, direction));
  }
  if (sort === 'relevance' && scores) {
    return plugins
      .map(plugin => ({ plugin, score: scoreOf(plugin, scores) }))
      .sort((a, b) => (a.score - b.score) * direction)
      .map(({ plugin }) => plugin);
  }
  return sort === 'title' && direction === -1
    ? [...plugins].reverse()
    : plugins;
}

/** Plugins of unknown age come last in both directions. */
function compareAdded(
  a: PluginWithStatus,
  b: PluginWithStatus,
  direction: number,
): number {
  const [left, right] = [a.summary.added, b.summary.added];
  if (left === right) {
    return 0;
  }
  if (left === undefined || right === undefined) {
    return left === undefined ? 1 : -1;
  }
  return (left < right ? -1 : 1) * direction;
}
