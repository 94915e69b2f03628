/** Side of the tile, and the margin around the mark in it. */
const SIZE = 48;
const MARGIN = 10;

/**
 * Draws a brand's mark on a tile of the brand's colour, so that every brand is seen on
 * light and dark pages alike.
 *
 * @param path - the `d` of the mark, drawn in 24 by 24
 * @param hex - the brand's colour, six hexadecimal digits
 * @returns an SVG document
 */
export function brandTile(path: string, hex: string): string {
  const scale = (SIZE - 2 * MARGIN) / 24;
  const mark = isLight(hex) ? '#1a1a1a' : '#fff';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}">`,
    `<rect width="${SIZE}" height="${SIZE}" fill="#${hex}"/>`,
    `<path transform="translate(${MARGIN} ${MARGIN}) scale(${scale})" fill="${mark}" d="${path}"/>`,
    '</svg>',
  ].join('');
}

/** By the relative brightness that the eye sees (ITU-R BT.601). */
function isLight(hex: string): boolean {
  const [red, green, blue] = [0, 2, 4].map(at =>
    parseInt(hex.slice(at, at + 2), 16),
  );
  return (red * 299 + green * 587 + blue * 114) / 1000 > 170;
}
