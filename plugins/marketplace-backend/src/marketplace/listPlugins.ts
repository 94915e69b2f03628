import {
  FacetValue,
  PLUGIN_STATES,
  PluginsQuery,
  PluginsResponse,
  PluginsSort,
  PluginSummary,
} from 'backstage-plugin-marketplace-common';
import { decodeCursor, encodeCursor } from './cursor';
import { JudgedPlugin, PluginsSnapshot } from './PluginsSnapshot';
import { Visible } from './CatalogVisibility';

const DEFAULT_LIMIT = 50;

/** Of which values a plugin is, per facet. */
const FACETS = {
  category: ({ plugin }: JudgedPlugin): readonly string[] => plugin.categories,
  status: ({ status }: JudgedPlugin): readonly string[] => [status.state],
};

type Facet = keyof typeof FACETS;

/**
 * Answers `GET /plugins` from a snapshot: what the caller may see, searched, filtered,
 * counted, sorted, one page of it.
 *
 * @throws `InputError` for a cursor that is none
 */
export function listPlugins(
  snapshot: PluginsSnapshot,
  query: PluginsQuery,
  visible: Visible,
): PluginsResponse {
  const search = query.search?.trim();
  const scores = search ? snapshot.search(search) : undefined;
  const candidates = snapshot.plugins.filter(
    ({ plugin }) =>
      visible(plugin.entityRef) && (!scores || scores.has(plugin.entityRef)),
  );
  const found = candidates.filter(judged => matches(judged, query));
  const sorted = sortPlugins(found, query, scores);

  const limit = query.limit ?? DEFAULT_LIMIT;
  const offset = query.cursor ? decodeCursor(query.cursor) : 0;
  const page = sorted.slice(offset, offset + limit);
  return {
    items: page.map(toSummary),
    totalItems: found.length,
    facets: {
      category: facet('category', candidates, query),
      status: facet('status', candidates, query),
    },
    pageInfo: {
      ...(limit > 0 &&
        offset + limit < found.length && {
          nextCursor: encodeCursor(offset + limit),
        }),
      ...(offset > 0 && {
        prevCursor: encodeCursor(Math.max(0, offset - limit)),
      }),
    },
  };
}

function matches(
  judged: JudgedPlugin,
  query: PluginsQuery,
  except?: Facet,
): boolean {
  return (
    (except === 'category' ||
      matchesFacet(judged, 'category', query.category)) &&
    (except === 'status' || matchesFacet(judged, 'status', query.status))
  );
}

function matchesFacet(
  judged: JudgedPlugin,
  name: Facet,
  selected?: readonly string[],
): boolean {
  return (
    !selected?.length ||
    FACETS[name](judged).some(value => selected.includes(value))
  );
}

/** A facet's counts ignore its own selection, so that they tell what another click adds. */
function facet(
  name: Facet,
  candidates: readonly JudgedPlugin[],
  query: PluginsQuery,
): FacetValue[] {
  const counts = new Map<string, number>();
  for (const judged of candidates) {
    if (matches(judged, query, name)) {
      for (const value of FACETS[name](judged)) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
  }
  // What is selected stays there to be unselected, even when it now finds nothing.
  for (const value of query[name] ?? []) {
    counts.set(value, counts.get(value) ?? 0);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) =>
      name === 'status'
        ? stateRank(a) - stateRank(b)
        : a.value.localeCompare(b.value, 'en'),
    );
}

function stateRank({ value }: FacetValue): number {
  return PLUGIN_STATES.findIndex(state => state === value);
}

const DEFAULT_ORDER: Record<PluginsSort, 'asc' | 'desc'> = {
  relevance: 'desc',
  title: 'asc',
  added: 'desc',
};

/** The snapshot is by title, and sorting is stable: ties stay by title. */
function sortPlugins(
  plugins: JudgedPlugin[],
  query: PluginsQuery,
  scores: ReadonlyMap<string, number> | undefined,
): JudgedPlugin[] {
  const sort = query.sort ?? 'relevance';
  const direction = (query.order ?? DEFAULT_ORDER[sort]) === 'asc' ? 1 : -1;
  if (sort === 'added') {
    return [...plugins].sort((a, b) => compareAdded(a, b, direction));
  }
  if (sort === 'relevance' && scores) {
    const score = ({ plugin }: JudgedPlugin) =>
      scores.get(plugin.entityRef) ?? 0;
    return [...plugins].sort((a, b) => (score(a) - score(b)) * direction);
  }
  return sort === 'title' && direction === -1
    ? [...plugins].reverse()
    : plugins;
}

/** Plugins of unknown age come last in both directions. */
function compareAdded(
  a: JudgedPlugin,
  b: JudgedPlugin,
  direction: number,
): number {
  const [left, right] = [a.plugin.added, b.plugin.added];
  if (left === right) {
    return 0;
  }
  if (left === undefined || right === undefined) {
    return left === undefined ? 1 : -1;
  }
  return (left < right ? -1 : 1) * direction;
}

function toSummary({ plugin, status }: JudgedPlugin): PluginSummary {
  const {
    entityRef,
    namespace,
    name,
    title,
    description,
    author,
    icon,
    categories,
    tags,
    maintenance,
    added,
  } = plugin;
  return {
    entityRef,
    namespace,
    name,
    title,
    description,
    author,
    icon,
    categories,
    tags,
    maintenance,
    added,
    status,
  };
}
