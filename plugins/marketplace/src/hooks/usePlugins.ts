import { useApi } from '@backstage/core-plugin-api';
import {
  InfiniteData,
  keepPreviousData,
  QueryKey,
  useInfiniteQuery,
} from '@tanstack/react-query';
import {
  PluginsQuery,
  PluginsResponse,
} from 'backstage-plugin-marketplace-common';
import { marketplaceApiRef } from '../api';

/**
 * The plugins that a query finds, page after page. While another query is being
 * answered, the data stays that of the one before.
 *
 * @internal
 */
export function usePlugins(query: PluginsQuery) {
  const api = useApi(marketplaceApiRef);

  return useInfiniteQuery<
    PluginsResponse,
    Error,
    InfiniteData<PluginsResponse>,
    QueryKey,
    string | undefined
  >({
    queryKey: ['plugins', query],
    queryFn: ({ pageParam, signal }) =>
      api.listPlugins({ ...query, cursor: pageParam }, { signal }),
    initialPageParam: undefined,
    getNextPageParam: lastPage => lastPage.pageInfo.nextCursor,
    placeholderData: keepPreviousData,
  });
}
