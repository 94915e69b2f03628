import {
  FrontendSystem,
  Maintenance,
  PackageRole,
  PluginAttention,
  PluginKind,
  PluginsSort,
  PluginState,
  PolicyVerdict,
} from 'backstage-plugin-marketplace-common';

/**
 * What is picked of each facet, by the facet's name in the address and in the API.
 *
 * @internal
 */
export interface PickedFacets {
  status: PluginState[];
  category: string[];
  /** Collections, as `namespace/name`. */
  collection: string[];
  /** Ids of sources. */
  source: string[];
  attention: PluginAttention[];
  role: PackageRole[];
  kind: PluginKind[];
  capability: string[];
  /** Names of authors. */
  author: string[];
  maintenance: Maintenance[];
  frontendSystem: FrontendSystem[];
  policy: PolicyVerdict[];
}

/**
 * The name of a facet.
 *
 * @internal
 */
export type PluginFacet = keyof PickedFacets;

/**
 * What a person has asked the marketplace page to show.
 *
 * @internal
 */
export interface PluginFilters extends PickedFacets {
  search: string;
  /** Whether to show nothing but the plugins that the person has starred. */
  starred: boolean;
  /** Missing until a person picks one: then the best one for the search is used. */
  sort?: PluginsSort;
}

/**
 * The filters of a page that shows everything, but for the search.
 *
 * @internal
 */
export const NO_FILTERS: PickedFacets & { starred: boolean } = {
  starred: false,
  status: [],
  category: [],
  collection: [],
  source: [],
  attention: [],
  role: [],
  kind: [],
  capability: [],
  author: [],
  maintenance: [],
  frontendSystem: [],
  policy: [],
};

/**
 * Every {@link PluginFacet}, in the order in which addresses have them.
 *
 * @internal
 */
export const PLUGIN_FACETS: readonly PluginFacet[] = [
  'category',
  'status',
  'collection',
  'source',
  'attention',
  'kind',
  'role',
  'capability',
  'author',
  'maintenance',
  'frontendSystem',
  'policy',
];

/**
 * Whether the filters leave anything out.
 *
 * @internal
 */
export function isNarrowed(filters: PluginFilters): boolean {
  return filters.search.trim() !== '' || pickedCount(filters) > 0;
}

/**
 * How many filters are picked, the search aside.
 *
 * @internal
 */
export function pickedCount(filters: PluginFilters): number {
  const values = PLUGIN_FACETS.flatMap(facet => filters[facet]);
  return values.length + (filters.starred ? 1 : 0);
}

/**
 * The orders that make sense for the filters, the one to use by default first:
 * only a search has a relevance.
 *
 * @internal
 */
export function sortsFor({ search }: PluginFilters): PluginsSort[] {
  const sorts: PluginsSort[] = ['title', 'added', 'released'];
  return search.trim() ? ['relevance', ...sorts] : sorts;
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
