import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * The filters of a page, kept in its address.
 *
 * A change is a step that the browser's back button undoes, but for the search
 * text: it would make one of each key.
 *
 * @param read - from the address; the same function each time
 * @param write - into the address, which keeps what is not of the filters
 * @returns `change` is always the same function
 * @internal
 */
export function useFiltersInUrl<T>(
  read: (params: URLSearchParams) => T,
  write: (filters: T, current: URLSearchParams) => URLSearchParams,
) {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => read(params), [read, params]);

  // The router's is another one with every change of the address
  const latest = useRef(setParams);
  useLayoutEffect(() => {
    latest.current = setParams;
  });
  const change = useCallback(
    (changes: Partial<T>) => {
      const replace = Object.keys(changes).every(key => key === 'search');
      latest.current(
        current => write({ ...read(current), ...changes }, current),
        { replace },
      );
    },
    [read, write],
  );

  return { filters, change };
}
