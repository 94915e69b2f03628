import {
  OverviewResponse,
  PluginAttention,
} from 'backstage-plugin-marketplace-common';

/**
 * How many plugins of an instance have each of the things to look at, before any search.
 *
 * @internal
 */
export function attentionCounts(
  plugins: OverviewResponse['plugins'],
): Record<PluginAttention, number> {
  return {
    'missing-companion': plugins.missingCompanion,
    'not-loaded': plugins.notLoaded,
    incompatible: plugins.incompatible,
    deprecated: plugins.deprecated,
    moved: plugins.moved,
    archived: plugins.archived,
    'update-available': plugins.updates.total,
    unlisted: plugins.unlisted,
  };
}
