/**
 * Maps items some at a time, and yields the results in the order of the items. No more
 * than `concurrency` results are held at once.
 *
 * @throws what `map` rejects with, in the place of that item; later ones are not begun
 */
export async function* mapInOrder<T, R>(
  items: Iterable<T>,
  concurrency: number,
  map: (item: T) => Promise<R>,
): AsyncGenerator<R, void, void> {
  const iterator = items[Symbol.iterator]();
  const pending: Array<Promise<R>> = [];
  for (;;) {
    while (pending.length < concurrency) {
      const next = iterator.next();
      if (next.done) {
        break;
      }
      const result = map(next.value);
      // It is told when its turn comes, if it ever does
      result.catch(() => undefined);
      pending.push(result);
    }
    const first = pending.shift();
    if (!first) {
      return;
    }
    yield await first;
  }
}
