import { rcompare, valid } from 'semver';

/** To sort versions; those that cannot be compared come last, as they are. */
export function highestFirst(a: string, b: string): number {
  const [isA, isB] = [valid(a) !== null, valid(b) !== null];
  return isA && isB ? rcompare(a, b) : Number(isB) - Number(isA);
}
