/**
 * The style of what becomes paler while something else is on its way: slowly, but for
 * those who want nothing to move.
 *
 * @internal
 */
export const FADING = {
  '@media (prefers-reduced-motion: no-preference)': {
    transition: 'opacity 0.2s 0.2s',
  },
};
