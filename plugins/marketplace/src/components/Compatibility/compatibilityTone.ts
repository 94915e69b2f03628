import { CompatibilityStatement } from 'backstage-plugin-marketplace-common';

/**
 * How grave a statement is: it fits, mostly does, does not, or that is not known.
 *
 * @internal
 */
export type CompatibilityTone = 'good' | 'fair' | 'bad' | 'open';

const TONES = {
  compatible: 'good',
  same: 'good',
  older: 'fair',
  newer: 'bad',
  incompatible: 'bad',
  unknown: 'open',
} as const;

/**
 * Tells how grave a statement is.
 *
 * @internal
 */
export function compatibilityTone(
  statement: CompatibilityStatement,
): CompatibilityTone {
  // Packages of Backstage's own that are not of the asked version mostly do.
  return statement.about === 'dependency' ? 'fair' : TONES[statement.verdict];
}
