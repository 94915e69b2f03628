import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { marketplaceApiRef } from '../api';

/**
 * The instances whose inventory is known, the current one first.
 *
 * @internal
 */
export function useInstances() {
  const api = useApi(marketplaceApiRef);
  return useQuery({
    queryKey: ['instances'],
    queryFn: ({ signal }) => api.listInstances({ signal }),
  });
}
