import {
  FRONTEND_SYSTEMS,
  MAINTENANCE,
  PACKAGE_ROLES,
  PLUGIN_ATTENTION,
  PLUGIN_KINDS,
  PLUGIN_STATES,
  PluginsSort,
  POLICY_VERDICTS,
} from 'backstage-plugin-marketplace-common';
import { PLUGIN_FACETS, PluginFacet, PluginFilters } from './PluginFilters';
import { knownValuesOf, valuesOf } from './valuesInUrl';

const SORTS: readonly PluginsSort[] = [
  'relevance',
  'title',
  'added',
  'released',
];

/**
 * Reads filters from the address of the page. What is no filter is ignored: people
 * edit addresses, and links grow old.
 *
 * @internal
 */
export function filtersFromUrl(params: URLSearchParams): PluginFilters {
  return {
    search: params.get('search') ?? '',
    starred: params.get('starred') === 'true',
    status: knownValuesOf('status', PLUGIN_STATES, params),
    category: valuesOf('category', params),
    collection: valuesOf('collection', params),
    source: valuesOf('source', params),
    attention: knownValuesOf('attention', PLUGIN_ATTENTION, params),
    role: knownValuesOf('role', PACKAGE_ROLES, params),
    kind: knownValuesOf('kind', PLUGIN_KINDS, params),
    capability: valuesOf('capability', params),
    author: valuesOf('author', params),
    maintenance: knownValuesOf('maintenance', MAINTENANCE, params),
    frontendSystem: knownValuesOf('frontendSystem', FRONTEND_SYSTEMS, params),
    policy: knownValuesOf('policy', POLICY_VERDICTS, params),
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
  ['search', 'starred', 'sort', ...PLUGIN_FACETS].forEach(name =>
    params.delete(name),
  );
  if (filters.search) {
    params.set('search', filters.search);
  }
  if (filters.starred) {
    params.set('starred', 'true');
  }
  for (const facet of PLUGIN_FACETS) {
    filters[facet].forEach(value => params.append(facet, value));
  }
  if (filters.sort) {
    params.set('sort', filters.sort);
  }
  return params;
}

/**
 * The filters without one value of a facet.
 *
 * @internal
 */
export function withoutValue(
  filters: PluginFilters,
  facet: PluginFacet,
  value: string,
): PluginFilters {
  const params = filtersToUrl(filters, new URLSearchParams());
  const others = params.getAll(facet).filter(other => other !== value);
  params.delete(facet);
  others.forEach(other => params.append(facet, other));
  return filtersFromUrl(params);
}
