import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { PluginsQuery } from 'backstage-plugin-marketplace-common';
import { MarketplaceApi, marketplaceApiRef } from '../api';
import { knowsUpdates } from '../judgement';

const QUERY: PluginsQuery = { attention: ['update-available'], limit: 0 };

/**
 * How many installed plugins have a newer version, and whether that is known where it is
 * none; for those who may see what is installed.
 *
 * @internal
 */
export function useUpdateCount() {
  const api = useApi(marketplaceApiRef);
  return useQuery({
    queryKey: ['update-count'],
    queryFn: async ({ signal }) => {
      const { totalItems: count } = await api.listPlugins(QUERY, { signal });
      return {
        count,
        known: count > 0 || (await canTell(api, signal).catch(() => false)),
      };
    },
    staleTime: 5 * 60_000,
  });
}

/** Whether it is told of the instance that answers which updates wait. */
async function canTell(
  api: MarketplaceApi,
  signal: AbortSignal,
): Promise<boolean> {
  const { items } = await api.listInstances({ signal });
  const instance = items.find(({ current }) => current);
  return (
    instance !== undefined &&
    knowsUpdates(await api.getOverview(instance.id, { signal }))
  );
}
