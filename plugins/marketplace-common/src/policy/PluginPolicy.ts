/**
 * What a portal's own policy says of plugins. None of it stops anybody: it is told to those
 * who look for plugins.
 *
 * @public
 */
export type PolicyVerdict =
  | 'recommended'
  | 'allowed'
  | 'discouraged'
  | 'blocked';

/**
 * Every {@link PolicyVerdict}, from the most to the least welcome.
 *
 * @public
 */
export const POLICY_VERDICTS: readonly PolicyVerdict[] = [
  'recommended',
  'allowed',
  'discouraged',
  'blocked',
];

/**
 * What `marketplace.policy` says of a plugin.
 *
 * @public
 */
export interface PluginPolicy {
  verdict: PolicyVerdict;
  /** Why, in the words of those who run the portal; plain text. */
  reason?: string;
}
