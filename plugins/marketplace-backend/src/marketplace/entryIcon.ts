import icons from 'simple-icons/icons.json';

/** Icons larger than this would make lists slow; the entry is shown without one. */
const MAX_DATA_URI_LENGTH = 16_000;

/**
 * The collection as such is CC0, but some of its icons have licences of their own. Ours
 * are drawn on a tile, which is a change, and portals are commercial.
 */
const NOT_FOR_US = /-(NC|ND)\b/;

const BRANDS: ReadonlyMap<string, string> = new Map(
  icons
    .filter(({ license }) => !NOT_FOR_US.test(license?.type ?? ''))
    .map(({ slug, hex }) => [slug, hex]),
);

/**
 * The brand colour of an icon of the simple-icons collection.
 *
 * @returns six hexadecimal digits; `undefined` when there is no such icon
 */
export function brandColor(slug: string): string | undefined {
  return BRANDS.get(slug);
}

/**
 * What the API answers for an entry's `spec.icon`: an image that shows without asking
 * any third party, or nothing.
 *
 * @param icon - `simple-icons:<slug>`, a `data:image/...` URI, or a URL
 * @returns a path below the plugin's own base URL, or the data URI
 */
export function entryIcon(icon: string | undefined): string | undefined {
  const slug = icon?.startsWith('simple-icons:')
    ? icon.slice('simple-icons:'.length)
    : undefined;
  if (slug !== undefined) {
    return BRANDS.has(slug) ? `/icons/simple-icons/${slug}.svg` : undefined;
  }
  // YAML folds long lines, which leaves blanks inside of base64.
  const compact = icon?.replace(/\s+/g, icon.includes(';base64,') ? '' : ' ');
  return compact &&
    compact.length <= MAX_DATA_URI_LENGTH &&
    /^data:image\/(svg\+xml|png|jpeg|gif|webp)[;,]/i.test(compact)
    ? compact
    : undefined;
}
