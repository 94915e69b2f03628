import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { CollectionLocator, marketplaceApiRef } from '../api';

/**
 * A collection with its plugins.
 *
 * @internal
 */
export function useCollection({ namespace, name }: CollectionLocator) {
  const api = useApi(marketplaceApiRef);
  return useQuery({
    queryKey: ['collection', namespace, name],
    queryFn: ({ signal }) => api.getCollection({ namespace, name }, { signal }),
  });
}
