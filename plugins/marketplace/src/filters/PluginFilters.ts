import { PluginsSort, PluginState } from 'backstage-plugin-marketplace-common';

/**
 * What a person has asked the marketplace page to show.
 *
 * @internal
 */
export interface PluginFilters {
  search: string;
  categories: string[];
  statuses: PluginState[];
  /** Missing until a person picks one: then the best one for the search is used. */
  sort?: PluginsSort;
}

/**
 * Whether the filters leave anything out.
 *
 * @internal
 */
export function isNarrowed(filters: PluginFilters): boolean {
  return filters.search.trim() !== '' || hasFacets(filters);
}

/**
 * Whether any category or status is picked.
 *
 * @internal
 */
export function hasFacets({ categories, statuses }: PluginFilters): boolean {
  return categories.length + statuses.length > 0;
}

/**
 * The orders that make sense for the filters, the one to use by default first:
 * only a search has a relevance.
 *
 * @internal
 */
export function sortsFor({ search }: PluginFilters): PluginsSort[] {
  return search.trim() ? ['relevance', 'title', 'added'] : ['title', 'added'];
}

/**
 * The order in which to show what the filters find.
 *
 * @internal
 */
export function sortOf(filters: PluginFilters): PluginsSort {
  const sorts = sortsFor(filters);
  return sorts.find(sort => sort === filters.sort) ?? sorts[0];
}
