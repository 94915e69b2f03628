import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { MarketplaceApi, marketplaceApiRef } from '../../api';
import { PluginIcon } from '../PluginIcon';
import { Skeleton } from '../Skeleton';
import { PluginBatch } from './PluginBatch';

/** One for each API, so that the results of a page share it. */
const batches = new WeakMap<MarketplaceApi, PluginBatch>();

/**
 * The icon of a plugin that the search has found, which tells its name only.
 *
 * @internal
 */
export function ResultIcon({
  namespace,
  name,
  title,
}: {
  namespace: string;
  name: string;
  title: string;
}) {
  const api = useApi(marketplaceApiRef);
  const { data, isPending } = useQuery({
    queryKey: ['plugin', namespace, name, 'icon'],
    // A query has an answer always, also where there is no icon
    queryFn: async () => ({
      icon: (await batchOf(api).get(`${namespace}/${name}`))?.icon,
    }),
  });
  return isPending ? (
    <Skeleton width={48} height={48} />
  ) : (
    <PluginIcon plugin={{ icon: data?.icon, name, title }} />
  );
}

function batchOf(api: MarketplaceApi): PluginBatch {
  const known = batches.get(api);
  if (known) {
    return known;
  }
  const batch = new PluginBatch(api);
  batches.set(api, batch);
  return batch;
}
