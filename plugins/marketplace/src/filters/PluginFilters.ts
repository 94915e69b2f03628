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
  /** Ids of sources. */
  sources: string[];
  /** Collections, as `namespace/name`. */
  collections: string[];
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
 * The filters of a page that shows everything, but for the search.
 *
 * @internal
 */
export const NO_FACETS = {
  categories: [],
  statuses: [],
  sources: [],
  collections: [],
} satisfies Partial<PluginFilters>;

/**
 * Whether any value of a facet is picked.
 *
 * @internal
 */
export function hasFacets(filters: PluginFilters): boolean {
  return pickedCount(filters) > 0;
}

/**
 * How many values of facets are picked.
 *
 * @internal
 */
export function pickedCount(filters: PluginFilters): number {
  const { categories, statuses, sources, collections } = filters;
  return [categories, statuses, sources, collections].flat().length;
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
