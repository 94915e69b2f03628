import {
  HighlightsResponse,
  PluginSummary,
} from 'backstage-plugin-marketplace-common';
import { Visible } from './CatalogVisibility';
import { JudgedPlugins } from './JudgedPlugins';
import { describeCollection, listCollections } from './listCollections';
import { listPlugins } from './listPlugins';

/** The name of the collection whose plugins are shown to everybody. */
const FEATURED = 'featured';

const MAX_COLLECTIONS = 20;
const MAX_PLUGINS = 5;

/** Answers `GET /highlights` from the plugins of an instance: those that the caller may read. */
export function highlightsOf(
  plugins: JudgedPlugins,
  visible: Visible,
): HighlightsResponse {
  const collections = listCollections(plugins, visible).items.filter(
    ({ pluginCount }) => pluginCount > 0,
  );
  const featured = collections.find(({ name }) => name === FEATURED);
  const first = (by: 'added' | 'released'): PluginSummary[] =>
    listPlugins(
      plugins,
      { sort: by, limit: MAX_PLUGINS },
      visible,
    ).items.filter(plugin => plugin[by] !== undefined);
  return {
    collections: collections.slice(0, MAX_COLLECTIONS),
    ...(featured && {
      featured: {
        collection: featured,
        plugins: (
          describeCollection(featured.entityRef, plugins, visible)?.plugins ??
          []
        ).slice(0, MAX_PLUGINS),
      },
    }),
    newest: first('added'),
    released: first('released'),
  };
}
