import {
  PluginAttention,
  PluginStatus,
} from 'backstage-plugin-marketplace-common';

/** The mark of the state and the words beside the author tell of these. */
const SAID_ELSEWHERE: PluginAttention[] = ['missing-companion', 'archived'];

/**
 * What to mark on a card or a row of a plugin.
 *
 * @internal
 */
export function attentionOnCard(status: PluginStatus): PluginAttention[] {
  return 'attention' in status
    ? status.attention.filter(kind => !SAID_ELSEWHERE.includes(kind))
    : [];
}
