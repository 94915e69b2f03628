/**
 * Tells what a package is called today. Moves can follow one another; those that end in a
 * circle say nothing.
 *
 * @param movedTo - the next name of a package, if it has moved
 */
export function followMoves(
  name: string,
  movedTo: (name: string) => string | undefined,
): string {
  const seen = new Set([name]);
  let present = name;
  let next = movedTo(name);
  while (next !== undefined) {
    if (seen.has(next)) {
      return name;
    }
    seen.add(next);
    present = next;
    next = movedTo(present);
  }
  return present;
}
