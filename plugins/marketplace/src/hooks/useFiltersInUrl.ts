import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * The filters of a page, kept in its address.
 *
 * A change is a step that the browser's back button undoes, but for the search
 * text: it would make one of each key.
 *
 * @param read - from the address; the same function each time
 * @param write - into the address, which keeps what is not of the filters
 * @internal
 */
export function useFiltersInUrl<T>(
  read: (params: URLSearchParams) => T,
  write: (filters: T, current: URLSearchParams) => URLSearchParams,
) {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => read(params), [read, params]);

  const change = useCallback(
    (changes: Partial<T>) => {
      const replace = Object.keys(changes).every(key => key === 'search');
      setParams(current => write({ ...read(current), ...changes }, current), {
        replace,
      });
    },
    [read, setParams, write],
  );

  return { filters, change };
}
