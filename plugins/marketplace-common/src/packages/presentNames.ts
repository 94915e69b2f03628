/**
 * Tells what packages that have moved are called today. Moves can follow one another; a
 * circle of them says nothing.
 *
 * @param packages - by npm name; `moved` is the name that one has today
 * @returns the present name of each that has moved to another one of the set
 */
export function presentNamesOf(
  packages: ReadonlyMap<string, { moved?: string }>,
): Map<string, string> {
  const presentNames = new Map<string, string>();
  for (const name of packages.keys()) {
    const present = follow(name, packages);
    if (present !== undefined && present !== name) {
      presentNames.set(name, present);
    }
  }
  return presentNames;
}

/** The last name of the set that moves lead to; `undefined` when they never end. */
function follow(
  name: string,
  packages: ReadonlyMap<string, { moved?: string }>,
): string | undefined {
  const seen = new Set<string>();
  let present = name;
  let next = packages.get(name)?.moved;
  while (next !== undefined && packages.has(next)) {
    seen.add(present);
    if (seen.has(next)) {
      return undefined;
    }
    present = next;
    next = packages.get(present)?.moved;
  }
  return present;
}
