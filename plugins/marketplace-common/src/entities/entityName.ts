/** The longest `metadata.name` that the catalog accepts. */
const MAX_LENGTH = 63;

/**
 * Makes a valid `metadata.name` of any text: an npm package name, a title.
 *
 * Different long texts stay different: what is cut off is replaced by a checksum.
 *
 * @param text - for example `@backstage/plugin-catalog`
 * @returns 1 to 63 characters of `[a-z0-9-]`, for example `backstage-plugin-catalog`;
 *   `undefined` when nothing of the text can be part of a name
 * @public
 */
export function toEntityName(text: string): string | undefined {
  const slug = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (!slug) {
    return undefined;
  }
  if (slug.length <= MAX_LENGTH) {
    return slug;
  }
  const suffix = checksum(text);
  const head = slug.slice(0, MAX_LENGTH - suffix.length - 1).replace(/-+$/, '');
  return `${head}-${suffix}`;
}

/** FNV-1a, 32 bits, in base 36: short, stable, the same in browser and backend. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) {
    hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
