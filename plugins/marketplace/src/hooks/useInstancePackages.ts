import { useApi } from '@backstage/core-plugin-api';
import {
  InfiniteData,
  keepPreviousData,
  QueryKey,
  useInfiniteQuery,
} from '@tanstack/react-query';
import {
  InstancePackagesQuery,
  InstancePackagesResponse,
} from 'backstage-plugin-marketplace-common';
import { marketplaceApiRef } from '../api';

/**
 * The packages of an instance that a query finds, page after page.
 *
 * @internal
 */
export function useInstancePackages(
  instance: string,
  query: InstancePackagesQuery,
) {
  const api = useApi(marketplaceApiRef);

  return useInfiniteQuery<
    InstancePackagesResponse,
    Error,
    InfiniteData<InstancePackagesResponse>,
    QueryKey,
    string | undefined
  >({
    queryKey: ['instance-packages', instance, query],
    queryFn: ({ pageParam, signal }) =>
      api.listInstancePackages(
        instance,
        { ...query, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined,
    getNextPageParam: lastPage => lastPage.pageInfo.nextCursor,
    placeholderData: keepPreviousData,
  });
}
