/**
 * Why nothing can be said of what an instance has.
 *
 * - `no-inventory`: none of the instance has been taken
 * - `half-unknown`: the half of the portal that it belongs to cannot be seen from where the
 *   inventory was taken
 *
 * @public
 */
export type UnknownReason = 'no-inventory' | 'half-unknown';

/**
 * Nothing can be said, and why.
 *
 * @public
 */
export interface UnknownStatus {
  state: 'unknown';
  reason: UnknownReason;
}

/**
 * The answer to every question about an instance that has no inventory.
 *
 * @public
 */
export const NO_INVENTORY: UnknownStatus = {
  state: 'unknown',
  reason: 'no-inventory',
};

/** The answer where the inventory does not show the half of the portal that matters. */
export const HALF_UNKNOWN: UnknownStatus = {
  state: 'unknown',
  reason: 'half-unknown',
};
