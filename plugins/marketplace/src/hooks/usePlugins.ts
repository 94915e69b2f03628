import { useApi } from '@backstage/core-plugin-api';
import {
  InfiniteData,
  keepPreviousData,
  QueryKey,
  skipToken,
  useInfiniteQuery,
} from '@tanstack/react-query';
import {
  PluginsQuery,
  PluginsResponse,
} from 'backstage-plugin-marketplace-common';
import { marketplaceApiRef } from '../api';

/**
 * For as long a person who comes back finds what was shown.
 *
 * @internal
 */
export const KEPT_MS = 30 * 60_000;

/**
 * The plugins that a query finds, page after page. While another query is being
 * answered, the data stays that of the one before.
 *
 * @param query - `undefined` where there is nothing to ask
 * @internal
 */
export function usePlugins(query: PluginsQuery | undefined) {
  const api = useApi(marketplaceApiRef);

  return useInfiniteQuery<
    PluginsResponse,
    Error,
    InfiniteData<PluginsResponse>,
    QueryKey,
    string | undefined
  >({
    queryKey: ['plugins', query],
    queryFn: query
      ? ({ pageParam, signal }) =>
          api.listPlugins({ ...query, cursor: pageParam }, { signal })
      : skipToken,
    initialPageParam: undefined,
    getNextPageParam: lastPage => lastPage.pageInfo.nextCursor,
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
  });
}
