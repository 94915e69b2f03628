import { createBreather } from './breather';
import { sortInTurns } from './sortInTurns';

describe('sortInTurns', () => {
  it('sorts as the language does, and keeps the order of equals', async () => {
    const items = Array.from({ length: 2_345 }, (_, at) => ({
      at,
      key: (at * 7_919) % 100,
    }));
    const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
    expect(await sortInTurns(items, compare, createBreather())).toEqual(
      [...items].sort(compare),
    );
    expect(await sortInTurns([], compare, createBreather())).toEqual([]);
  });
});
