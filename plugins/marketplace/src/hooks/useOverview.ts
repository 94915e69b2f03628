import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { marketplaceApiRef } from '../api';
import { pollInterval } from './pollInterval';

/**
 * What there is to see and to do in an instance, kept up to date while the page is open.
 *
 * @internal
 */
export function useOverview(instance: string) {
  const api = useApi(marketplaceApiRef);
  return useQuery({
    queryKey: ['overview', instance],
    queryFn: ({ signal }) => api.getOverview(instance, { signal }),
    refetchInterval: pollInterval(),
  });
}
