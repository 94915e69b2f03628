import { useApi } from '@backstage/core-plugin-api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { marketplaceApiRef, PluginLocator } from '../api';

/**
 * The readme of a package of a plugin. While another is being fetched, the one before
 * stays.
 *
 * @param packageName - by default the one that people see most of
 * @internal
 */
export function useReadme(
  { namespace, name }: PluginLocator,
  packageName?: string,
) {
  const api = useApi(marketplaceApiRef);
  return useQuery({
    queryKey: ['plugin', namespace, name, 'readme', packageName],
    queryFn: ({ signal }) =>
      api.getReadme({ namespace, name }, packageName, { signal }),
    placeholderData: keepPreviousData,
  });
}
