import { useApi } from '@backstage/core-plugin-api';
import { QueryState, useQuery, useQueryClient } from '@tanstack/react-query';
import { ConfigSchemaResponse } from 'backstage-plugin-marketplace-common';
import { marketplaceApiRef, PluginLocator } from '../api';

/** In milliseconds, before each time of asking again. */
const PAUSES = [2_000, 4_000, 8_000, 16_000];

/**
 * What the packages of a plugin can be configured with. While some are still being read, it
 * asks again: four times, each after a longer pause.
 *
 * @returns the query, and whether it will ask again by itself
 * @internal
 */
export function useConfigSchema({ namespace, name }: PluginLocator) {
  const api = useApi(marketplaceApiRef);
  const queryKey = ['plugin', namespace, name, 'config-schema'];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      api.getConfigSchema({ namespace, name }, { signal }),
    refetchInterval: ({ state }) => pauseOf(state) ?? false,
  });
  const state = useQueryClient().getQueryState<ConfigSchemaResponse>(queryKey);
  return { ...query, asksAgain: pauseOf(state) !== undefined };
}

function pauseOf(
  state: QueryState<ConfigSchemaResponse> | undefined,
): number | undefined {
  return state?.data?.packages.some(({ pending }) => pending)
    ? PAUSES[state.dataUpdateCount + state.errorUpdateCount - 1]
    : undefined;
}
