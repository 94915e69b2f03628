import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { marketplaceApiRef, PluginLocator } from '../api';

/**
 * What to do to have a plugin in an instance.
 *
 * @param instance - its id; by default the one that answers
 * @internal
 */
export function useInstallGuide(
  { namespace, name }: PluginLocator,
  instance?: string,
) {
  const api = useApi(marketplaceApiRef);
  return useQuery({
    queryKey: ['install-guide', namespace, name, instance],
    queryFn: ({ signal }) =>
      api.getInstallGuide({ namespace, name }, instance, { signal }),
  });
}
