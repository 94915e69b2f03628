import {
  PLUGIN_ATTENTION,
  PluginAttention,
  PluginsQuery,
} from 'backstage-plugin-marketplace-common';
import { knownValuesOf } from './valuesInUrl';

/**
 * The orders in which installed plugins can be listed, the usual one first.
 *
 * @internal
 */
export const INSTALLED_SORTS = ['attention', 'title', 'released'] as const;

/**
 * One of {@link INSTALLED_SORTS}.
 *
 * @internal
 */
export type InstalledSort = (typeof INSTALLED_SORTS)[number];

/**
 * What a person has asked the list of installed plugins to show.
 *
 * @internal
 */
export interface InstalledFilters {
  search: string;
  attention: PluginAttention[];
  sort: InstalledSort;
  /** Whether the order is the other way round: Z first, the least urgent, the oldest. */
  reversed: boolean;
}

const PAGE_SIZE = 50;

/**
 * Reads filters from the address of the page, and ignores what is none.
 *
 * @internal
 */
export function installedFiltersFromUrl(
  params: URLSearchParams,
): InstalledFilters {
  const sort = INSTALLED_SORTS.find(other => other === params.get('sort'));
  return {
    search: params.get('search') ?? '',
    attention: knownValuesOf('attention', PLUGIN_ATTENTION, params),
    sort: sort ?? INSTALLED_SORTS[0],
    reversed: params.get('order') === 'reversed',
  };
}

/**
 * Writes filters into the address of the page; what is usual is left out of it, and the
 * parameters of others stay.
 *
 * @internal
 */
export function installedFiltersToUrl(
  filters: InstalledFilters,
  current: URLSearchParams,
): URLSearchParams {
  const params = new URLSearchParams(current);
  ['search', 'attention', 'sort', 'order'].forEach(name => params.delete(name));
  if (filters.search) {
    params.set('search', filters.search);
  }
  filters.attention.forEach(value => params.append('attention', value));
  if (filters.sort !== INSTALLED_SORTS[0]) {
    params.set('sort', filters.sort);
  }
  if (filters.reversed) {
    params.set('order', 'reversed');
  }
  return params;
}

/**
 * The question to the backend that answers what the filters ask.
 *
 * @param instance - the id of the instance
 * @internal
 */
export function installedQueryOf(
  { attention, reversed, search, sort }: InstalledFilters,
  instance: string,
): PluginsQuery {
  const order = sort === 'title' ? 'asc' : 'desc';
  const other = order === 'asc' ? 'desc' : 'asc';
  return {
    instance,
    status: ['installed', 'partial'],
    search: search.trim() || undefined,
    attention: attention.length ? attention : undefined,
    sort,
    order: reversed ? other : order,
    limit: PAGE_SIZE,
  };
}
