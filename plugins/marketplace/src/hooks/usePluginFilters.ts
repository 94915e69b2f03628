import { filtersFromUrl, filtersToUrl } from '../filters';
import { useFiltersInUrl } from './useFiltersInUrl';

/**
 * The filters of the marketplace page, kept in its address.
 *
 * @internal
 */
export function usePluginFilters() {
  return useFiltersInUrl(filtersFromUrl, filtersToUrl);
}
