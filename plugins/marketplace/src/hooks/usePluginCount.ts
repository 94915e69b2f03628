import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { PluginsQuery } from 'backstage-plugin-marketplace-common';
import { marketplaceApiRef } from '../api';

/**
 * How many plugins a query finds; missing until that is known.
 *
 * @internal
 */
export function usePluginCount(
  query: PluginsQuery,
  { enabled }: { enabled: boolean },
): number | undefined {
  const api = useApi(marketplaceApiRef);
  const { data } = useQuery({
    queryKey: ['plugin-count', query],
    queryFn: ({ signal }) =>
      api.listPlugins({ ...query, limit: 0 }, { signal }),
    enabled,
  });
  return data?.totalItems;
}
