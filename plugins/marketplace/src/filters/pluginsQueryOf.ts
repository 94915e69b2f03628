import { PluginsQuery } from 'backstage-plugin-marketplace-common';
import { PluginFilters, sortOf } from './PluginFilters';

/**
 * Fills whole rows of 2, 3, 4 and 6 cards, and a screen; more would be drawn with each key
 * that is pressed in the search.
 */
const PAGE_SIZE = 24;

const PLUGIN_REF = 'plugin:';

/** As many as the backend takes. */
const MAX_NAMED = 200;

/**
 * The question to the backend that answers what the filters ask.
 *
 * @param starred - the refs of what the person has starred, of any kind
 * @returns `undefined` where nothing can be found, as nothing is starred
 * @internal
 */
export function pluginsQueryOf(
  filters: PluginFilters,
  starred: Iterable<string> = [],
): PluginsQuery | undefined {
  const plugin = filters.starred ? pluginNames(starred) : undefined;
  if (plugin?.length === 0) {
    return undefined;
  }
  const sort = sortOf(filters);
  return {
    search: filters.search.trim() || undefined,
    status: unlessEmpty(filters.status),
    category: unlessEmpty(filters.category),
    collection: unlessEmpty(filters.collection),
    source: unlessEmpty(filters.source),
    attention: unlessEmpty(filters.attention),
    role: unlessEmpty(filters.role),
    kind: unlessEmpty(filters.kind),
    plugin,
    capability: unlessEmpty(filters.capability),
    author: unlessEmpty(filters.author),
    maintenance: unlessEmpty(filters.maintenance),
    frontendSystem: unlessEmpty(filters.frontendSystem),
    policy: unlessEmpty(filters.policy),
    sort,
    order: sort === 'title' ? 'asc' : 'desc',
    limit: PAGE_SIZE,
  };
}

/** `namespace/name` of those that are plugins; in one order, whatever that of the stars. */
function pluginNames(refs: Iterable<string>): string[] {
  return [...refs]
    .filter(ref => ref.startsWith(PLUGIN_REF))
    .map(ref => ref.slice(PLUGIN_REF.length))
    .sort()
    .slice(0, MAX_NAMED);
}

function unlessEmpty<T>(picked: T[]): T[] | undefined {
  return picked.length ? picked : undefined;
}
