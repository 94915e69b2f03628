import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { marketplaceApiRef } from '../api';
import { pollInterval } from './pollInterval';

/**
 * Every source, kept up to date while the page is open.
 *
 * @internal
 */
export function useSources() {
  const api = useApi(marketplaceApiRef);
  return useQuery({
    queryKey: ['sources'],
    queryFn: ({ signal }) => api.listSources({ signal }),
    staleTime: 0,
    refetchInterval: query =>
      pollInterval(query.state.data?.items.some(source => source.running)),
  });
}
