import { Breather } from './breather';

/** Sorted in one go, in well under a turn. */
const CHUNK = 500;

/**
 * Sorts as `Array.sort` does. Others have their turns on the event loop meanwhile.
 */
export async function sortInTurns<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  breathe: Breather,
): Promise<T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += CHUNK) {
    await breathe();
    runs.push(items.slice(from, from + CHUNK).sort(compare));
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(
        await mergeInTurns(runs[at], runs[at + 1] ?? [], compare, breathe),
      );
    }
    runs = merged;
  }
  return runs.at(0) ?? [];
}

/** Merges two lists that are sorted. Others have their turns on the event loop meanwhile. */
export async function mergeInTurns<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
  breathe: Breather,
): Promise<T[]> {
  const merged: T[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    if (merged.length % CHUNK === 0) {
      await breathe();
    }
    merged.push(compare(left[l], right[r]) <= 0 ? left[l++] : right[r++]);
  }
  // Nearly sorted lists, as those of an earlier snapshot, end here soon
  return merged.concat(left.slice(l), right.slice(r));
}
