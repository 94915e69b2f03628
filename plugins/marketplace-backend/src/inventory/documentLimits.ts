/**
 * What the parts of an inventory's text may have, in bytes: parsing so much takes
 * milliseconds, whatever it is.
 */
export const DOCUMENT_LIMITS = {
  /** Everything but the packages. */
  head: 512 * 1024,
  /** One package. */
  item: 256 * 1024,
} as const;
