/**
 * Why nothing can be said of what an instance has.
 *
 * - `no-inventory`: none of the instance has been taken
 * - `half-unknown`: the half of the portal that it belongs to cannot be seen from where the
 *   inventory was taken
 * - `no-packages`: no npm package of the entry is known, so that there is nothing to look for
 *
 * @public
 */
export type UnknownReason = 'no-inventory' | 'half-unknown' | 'no-packages';

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

/** The answer for a plugin of which no package is known. */
export const NO_PACKAGES: UnknownStatus = {
  state: 'unknown',
  reason: 'no-packages',
};
