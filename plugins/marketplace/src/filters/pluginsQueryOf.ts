import { PluginsQuery } from 'backstage-plugin-marketplace-common';
import { PluginFilters, sortOf } from './PluginFilters';

/** Fills whole rows of 2, 3, 4 and 6 cards. */
const PAGE_SIZE = 48;

/**
 * The question to the backend that answers what the filters ask.
 *
 * @internal
 */
export function pluginsQueryOf(filters: PluginFilters): PluginsQuery {
  const sort = sortOf(filters);
  return {
    search: filters.search.trim() || undefined,
    status: unlessEmpty(filters.status),
    category: unlessEmpty(filters.category),
    collection: unlessEmpty(filters.collection),
    source: unlessEmpty(filters.source),
    attention: unlessEmpty(filters.attention),
    role: unlessEmpty(filters.role),
    capability: unlessEmpty(filters.capability),
    author: unlessEmpty(filters.author),
    maintenance: unlessEmpty(filters.maintenance),
    sort,
    order: sort === 'title' ? 'asc' : 'desc',
    limit: PAGE_SIZE,
  };
}

function unlessEmpty<T>(picked: T[]): T[] | undefined {
  return picked.length ? picked : undefined;
}
