import {
  PLUGIN_STATES,
  PluginsSort,
} from 'backstage-plugin-marketplace-common';
import { PluginFilters } from './PluginFilters';

const PARAMETERS = [
  'search',
  'category',
  'status',
  'source',
  'collection',
  'sort',
];
const SORTS: readonly PluginsSort[] = ['relevance', 'title', 'added'];

/**
 * Reads filters from the address of the page. What is no filter is ignored: people
 * edit addresses, and links grow old.
 *
 * @internal
 */
export function filtersFromUrl(params: URLSearchParams): PluginFilters {
  const statuses = params.getAll('status');
  return {
    search: params.get('search') ?? '',
    categories: valuesOf('category', params),
    statuses: PLUGIN_STATES.filter(state => statuses.includes(state)),
    sources: valuesOf('source', params),
    collections: valuesOf('collection', params),
    sort: SORTS.find(sort => sort === params.get('sort')),
  };
}

/**
 * Writes filters into the address of the page, and leaves the parameters of others
 * as they are.
 *
 * @internal
 */
export function filtersToUrl(
  filters: PluginFilters,
  current: URLSearchParams,
): URLSearchParams {
  const params = new URLSearchParams(current);
  PARAMETERS.forEach(name => params.delete(name));
  if (filters.search) {
    params.set('search', filters.search);
  }
  filters.categories.forEach(category => params.append('category', category));
  filters.statuses.forEach(status => params.append('status', status));
  filters.sources.forEach(source => params.append('source', source));
  filters.collections.forEach(name => params.append('collection', name));
  if (filters.sort) {
    params.set('sort', filters.sort);
  }
  return params;
}

function valuesOf(name: string, params: URLSearchParams): string[] {
  return [...new Set(params.getAll(name))].filter(Boolean);
}
