import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { marketplaceApiRef, PluginLocator } from '../api';

/**
 * What the marketplace knows of a plugin.
 *
 * @internal
 */
export function usePlugin({ namespace, name }: PluginLocator) {
  const api = useApi(marketplaceApiRef);

  return useQuery({
    queryKey: ['plugin', namespace, name],
    queryFn: ({ signal }) => api.getPlugin({ namespace, name }, { signal }),
  });
}
