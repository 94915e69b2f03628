/** Calm, and dark enough for white letters on them (4.5:1) in both themes. */
const COLORS = [
  '#3d6b8e',
  '#5b5f97',
  '#7a5c8e',
  '#9a4f6e',
  '#9b5340',
  '#7d6531',
  '#55703d',
  '#2f7566',
  '#3a6f7a',
  '#5f6772',
];

/**
 * The colour of a plugin that has no icon: always the same for the same name.
 *
 * @internal
 */
export function tileColor(name: string): string {
  let hash = 0;
  for (const char of name) {
    hash = Math.imul(hash, 31) + char.charCodeAt(0);
  }
  return COLORS[Math.abs(hash) % COLORS.length];
}
