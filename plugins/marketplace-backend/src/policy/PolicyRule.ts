import { PluginPolicy } from 'backstage-plugin-marketplace-common';
import { CollectionFilter } from '../filter/collectionFilter';

/** What the policy of a portal says of the plugins that a filter selects. */
export interface PolicyRule {
  filter: CollectionFilter;
  policy: PluginPolicy;
}
