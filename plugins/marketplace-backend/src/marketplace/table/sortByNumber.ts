/**
 * Sorts by numbers in a small range. What has the same number stays in its order, and what
 * has none, -1, comes last in both directions.
 *
 * Counting how often each number is there takes one look at each item, where comparing
 * would take many.
 *
 * @param numbers - by item, whole, -1 or more
 */
export function sortByNumber(
  items: readonly number[],
  numbers: ArrayLike<number>,
  direction: 'asc' | 'desc',
): number[] {
  let [least, most] = [Infinity, -1];
  for (const item of items) {
    const number = numbers[item];
    if (number > most) {
      most = number;
    }
    if (number >= 0 && number < least) {
      least = number;
    }
  }
  if (most < 0) {
    return [...items];
  }
  // One more place for those without a number
  const places = most - least + 2;
  const placeOf = (item: number) => {
    const number = numbers[item];
    if (number < 0) {
      return places - 1;
    }
    return direction === 'asc' ? number - least : most - number;
  };

  const next = new Int32Array(places + 1);
  for (const item of items) {
    next[placeOf(item) + 1] += 1;
  }
  for (let place = 1; place < places; place++) {
    next[place] += next[place - 1];
  }
  const sorted = new Array<number>(items.length).fill(0);
  for (const item of items) {
    const place = placeOf(item);
    sorted[next[place]] = item;
    next[place] += 1;
  }
  return sorted;
}
