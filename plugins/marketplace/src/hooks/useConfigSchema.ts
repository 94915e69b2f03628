import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { marketplaceApiRef, PluginLocator } from '../api';

/**
 * What the packages of a plugin can be configured with.
 *
 * @internal
 */
export function useConfigSchema({ namespace, name }: PluginLocator) {
  const api = useApi(marketplaceApiRef);
  return useQuery({
    queryKey: ['plugin', namespace, name, 'config-schema'],
    queryFn: ({ signal }) =>
      api.getConfigSchema({ namespace, name }, { signal }),
  });
}
