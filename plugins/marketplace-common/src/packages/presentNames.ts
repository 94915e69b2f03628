import { followMoves } from './followMoves';

/**
 * Tells what packages that have moved are called today, as far as moves stay within a set.
 *
 * @param packages - by npm name; `moved` is the name that one has today
 * @returns the present name of each that has moved to another one of the set
 */
export function presentNamesOf(
  packages: ReadonlyMap<string, { moved?: string }>,
): Map<string, string> {
  const presentNames = new Map<string, string>();
  for (const name of packages.keys()) {
    const present = followMoves(name, former => {
      const next = packages.get(former)?.moved;
      return next !== undefined && packages.has(next) ? next : undefined;
    });
    if (present !== name) {
      presentNames.set(name, present);
    }
  }
  return presentNames;
}
