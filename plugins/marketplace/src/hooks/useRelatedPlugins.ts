import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import {
  PluginDetails,
  PluginSummary,
} from 'backstage-plugin-marketplace-common';
import { marketplaceApiRef } from '../api';

const MOST_SHOWN = 5;

/**
 * Up to five others for the same purpose, those that the portal has first.
 *
 * @internal
 */
export function useRelatedPlugins({
  categories: category,
  entityRef,
}: Pick<PluginDetails, 'categories' | 'entityRef'>) {
  const api = useApi(marketplaceApiRef);
  return useQuery({
    queryKey: ['related-plugins', entityRef, category],
    enabled: category.length > 0,
    queryFn: async ({ signal }): Promise<PluginSummary[]> => {
      // One more, as the plugin itself is among them.
      const query = { category, limit: MOST_SHOWN + 1 };
      const [installed, any] = await Promise.all([
        api.listPlugins(
          { ...query, status: ['installed', 'partial'] },
          { signal },
        ),
        // As many as may be installed, and so be found a second time.
        api.listPlugins({ ...query, limit: 2 * MOST_SHOWN + 1 }, { signal }),
      ]);
      const found = [...installed.items, ...any.items].filter(
        // Those without an entry have no category of their own.
        other => other.entityRef !== entityRef && !other.unlisted,
      );
      return [
        ...new Map(found.map(plugin => [plugin.entityRef, plugin])).values(),
      ].slice(0, MOST_SHOWN);
    },
  });
}
