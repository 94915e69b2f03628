import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { filtersFromUrl, filtersToUrl, PluginFilters } from '../filters';

/**
 * The filters of the marketplace page, kept in its address.
 *
 * A change is a step that the browser's back button undoes, but for the search
 * text: it would make one of each key.
 *
 * @internal
 */
export function usePluginFilters() {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => filtersFromUrl(params), [params]);

  const change = useCallback(
    (changes: Partial<PluginFilters>) => {
      const replace = Object.keys(changes).every(key => key === 'search');
      setParams(
        current =>
          filtersToUrl({ ...filtersFromUrl(current), ...changes }, current),
        { replace },
      );
    },
    [setParams],
  );

  return { filters, change };
}
