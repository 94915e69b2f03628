import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { PluginsQuery } from 'backstage-plugin-marketplace-common';
import { marketplaceApiRef } from '../api';

const QUERY: PluginsQuery = { attention: ['update-available'], limit: 0 };

/**
 * How many installed plugins have a newer version; for those who may see what is installed.
 *
 * @internal
 */
export function useUpdateCount() {
  const api = useApi(marketplaceApiRef);
  return useQuery({
    queryKey: ['update-count'],
    queryFn: async ({ signal }) => {
      const { totalItems } = await api.listPlugins(QUERY, { signal });
      return totalItems;
    },
    staleTime: 5 * 60_000,
  });
}
