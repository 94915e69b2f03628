/** No package moves this often; whoever says more goes round in a circle. */
const MAX_MOVES = 10;

/**
 * Prepares to tell what packages that have moved are called today. Moves can follow one
 * another; a name whose moves never end, as in a circle, stays as it is.
 *
 * @param renames - former and current names; of several for a former one, the first counts
 * @returns what a name is today; the name itself where it has not moved
 */
export function currentNames(
  renames: Iterable<readonly [former: string, current: string]>,
): (name: string) => string {
  const moves = new Map<string, string>();
  for (const [former, current] of renames) {
    if (former !== current && !moves.has(former)) {
      moves.set(former, current);
    }
  }
  return name => {
    let present = name;
    for (let moved = 0; moved <= MAX_MOVES; moved++) {
      const next = moves.get(present);
      if (next === undefined) {
        return present;
      }
      present = next;
    }
    return name;
  };
}
