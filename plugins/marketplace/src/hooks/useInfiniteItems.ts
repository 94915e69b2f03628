import { InfiniteData } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';

/**
 * The items of all pages that were fetched, once each: the list may have moved between
 * two pages, so that one item is on both.
 *
 * @param keyOf - tells items apart
 * @internal
 */
export function useInfiniteItems<T>(
  data: InfiniteData<{ items: T[] }> | undefined,
  keyOf: (item: T) => string,
): T[] {
  const key = useRef(keyOf);
  return useMemo(() => {
    const items = data?.pages.flatMap(page => page.items) ?? [];
    return [...new Map(items.map(item => [key.current(item), item])).values()];
  }, [data]);
}
