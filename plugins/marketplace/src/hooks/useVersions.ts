import { useApi } from '@backstage/core-plugin-api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { marketplaceApiRef, PluginLocator } from '../api';

/**
 * The versions of a package of a plugin. While others are being fetched, those before
 * stay.
 *
 * @param packageName - by default the one that people see most of
 * @internal
 */
export function useVersions(
  { namespace, name }: PluginLocator,
  packageName?: string,
) {
  const api = useApi(marketplaceApiRef);
  return useQuery({
    queryKey: ['plugin', namespace, name, 'versions', packageName],
    queryFn: ({ signal }) =>
      api.getVersions({ namespace, name }, { packageName }, { signal }),
    placeholderData: keepPreviousData,
  });
}
