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
  const { categories, statuses, sources, collections } = filters;
  const sort = sortOf(filters);
  return {
    search: filters.search.trim() || undefined,
    category: categories.length ? categories : undefined,
    status: statuses.length ? statuses : undefined,
    source: sources.length ? sources : undefined,
    collection: collections.length ? collections : undefined,
    sort,
    order: sort === 'title' ? 'asc' : 'desc',
    limit: PAGE_SIZE,
  };
}
