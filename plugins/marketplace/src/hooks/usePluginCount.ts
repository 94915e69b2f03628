import { useApi } from '@backstage/core-plugin-api';
import { skipToken, useQuery } from '@tanstack/react-query';
import { marketplaceApiRef } from '../api';

/**
 * How many plugins the marketplace has, for where that is asked.
 *
 * @internal
 */
export function usePluginCount(asked: boolean) {
  const api = useApi(marketplaceApiRef);
  return useQuery({
    queryKey: ['plugin-count'],
    queryFn: asked
      ? async ({ signal }) => {
          const { totalItems } = await api.listPlugins(
            { limit: 0 },
            { signal },
          );
          return totalItems;
        }
      : skipToken,
  });
}
