import { useApi } from '@backstage/core-plugin-api';
import {
  InfiniteData,
  keepPreviousData,
  QueryKey,
  useInfiniteQuery,
} from '@tanstack/react-query';
import { PluginsResponse } from 'backstage-plugin-marketplace-common';
import { marketplaceApiRef } from '../api';
import { PluginFilters, pluginsQueryOf } from '../filters';

/**
 * The plugins that the filters find, page after page. While new filters are being
 * answered, the data stays that of the filters before.
 *
 * @internal
 */
export function usePlugins(filters: PluginFilters) {
  const api = useApi(marketplaceApiRef);
  const query = pluginsQueryOf(filters);

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
