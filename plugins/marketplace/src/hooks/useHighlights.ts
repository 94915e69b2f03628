import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { marketplaceApiRef } from '../api';
import { KEPT_MS } from './usePlugins';

/**
 * What to show a person who has not asked for anything yet.
 *
 * @internal
 */
export function useHighlights() {
  const api = useApi(marketplaceApiRef);
  return useQuery({
    queryKey: ['highlights'],
    queryFn: ({ signal }) => api.getHighlights({ signal }),
    // They change with a day, or with what is installed.
    staleTime: 5 * 60_000,
    // They are above the plugins: without them, those are at another place.
    gcTime: KEPT_MS,
  });
}
