import { Breather } from './breather';
import { sortInTurns } from './sortInTurns';

/**
 * Sorts the same way in every database and language. Others have their turns on the event
 * loop meanwhile.
 */
export function sortByName<T extends { name: string }>(
  items: readonly T[],
  breathe: Breather,
): Promise<T[]> {
  return sortInTurns(
    items,
    (a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)),
    breathe,
  );
}
