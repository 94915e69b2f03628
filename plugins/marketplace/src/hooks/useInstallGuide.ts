import { useApi } from '@backstage/core-plugin-api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { InstallAction } from 'backstage-plugin-marketplace-common';
import { marketplaceApiRef, PluginLocator } from '../api';

/**
 * What to do to have a plugin in this portal, to update or to remove it. While another
 * guide is being made, the one before stays.
 *
 * @param action - none is made while it is missing
 * @internal
 */
export function useInstallGuide(
  { namespace, name }: PluginLocator,
  action: InstallAction | undefined,
) {
  const api = useApi(marketplaceApiRef);
  return useQuery({
    queryKey: ['plugin', namespace, name, 'install', action],
    queryFn: ({ signal }) =>
      api.getInstallGuide({ namespace, name }, { action }, { signal }),
    enabled: action !== undefined,
    placeholderData: keepPreviousData,
  });
}
