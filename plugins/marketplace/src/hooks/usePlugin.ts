import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { marketplaceApiRef } from '../api';

/**
 * What the marketplace knows of the plugin that a catalog entity stands for.
 *
 * @internal
 */
export function usePlugin({ metadata }: Entity) {
  const api = useApi(marketplaceApiRef);
  const { namespace = DEFAULT_NAMESPACE, name } = metadata;

  return useQuery({
    queryKey: ['plugin', namespace, name],
    queryFn: ({ signal }) => api.getPlugin({ namespace, name }, { signal }),
  });
}
