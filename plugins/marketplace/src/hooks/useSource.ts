import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { marketplaceApiRef } from '../api';
import { pollInterval } from './pollInterval';

/**
 * One source with its problems and runs, kept up to date while the page is open.
 *
 * @internal
 */
export function useSource(id: string) {
  const api = useApi(marketplaceApiRef);
  return useQuery({
    queryKey: ['sources', id],
    queryFn: ({ signal }) => api.getSource(id, { signal }),
    staleTime: 0,
    refetchInterval: query => pollInterval(query.state.data?.running),
  });
}
