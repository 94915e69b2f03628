import { PluginAttention } from 'backstage-plugin-marketplace-common';

/**
 * What the tiles list that stand for more than one thing to look at.
 *
 * @internal
 */
export const TILES = {
  updates: ['update-available'],
  replaced: ['deprecated', 'moved'],
  broken: ['missing-companion', 'not-loaded'],
  unlisted: ['unlisted'],
} satisfies Record<string, PluginAttention[]>;

/**
 * Whether two lists of what to look at are the same, in whatever order.
 *
 * @internal
 */
export function isSameAttention(
  a: readonly PluginAttention[],
  b: readonly PluginAttention[],
): boolean {
  return a.length === b.length && a.every(value => b.includes(value));
}
