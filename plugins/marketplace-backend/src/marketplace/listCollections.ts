import {
  CollectionDetails,
  CollectionsResponse,
  CollectionSummary,
} from 'backstage-plugin-marketplace-common';
import { Visible } from './CatalogVisibility';
import { CollectionWithPlugins } from './findPlugins';
import { JudgedPlugins } from './JudgedPlugins';
import { readableCollections, seenPlugins, seenPluginsOf } from './seenBy';

/** More plugins than these are paged through with `GET /plugins?collection=`. */
const MAX_PLUGINS = 500;

/** Answers `GET /collections` from the plugins of an instance: those that the caller may read. */
export function listCollections(
  judged: JudgedPlugins,
  visible: Visible,
): CollectionsResponse {
  const counts = new Map<string, number>();
  for (const { collections } of seenPlugins(judged, visible)) {
    for (const id of collections) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return {
    items: readableCollections(judged, visible).map(collection =>
      toSummary(collection, counts.get(collection.id) ?? 0),
    ),
  };
}

/**
 * Answers `GET /collections/{namespace}/{name}` from the plugins of an instance.
 *
 * @param ref - of the collection
 * @returns `undefined` when there is none, or the caller may not read it
 */
export function describeCollection(
  ref: string,
  judged: JudgedPlugins,
  visible: Visible,
): CollectionDetails | undefined {
  const collection = readableCollections(judged, visible).find(
    ({ summary }) => summary.entityRef === ref,
  );
  if (!collection) {
    return undefined;
  }
  const plugins = seenPluginsOf(collection.plugins, judged, visible);
  return {
    ...toSummary(collection, plugins.length),
    plugins: plugins
      .slice(0, MAX_PLUGINS)
      .map(({ summary, status }) => ({ ...summary, status })),
  };
}

function toSummary(
  { summary }: CollectionWithPlugins,
  pluginCount: number,
): CollectionSummary {
  return { ...summary, pluginCount };
}
