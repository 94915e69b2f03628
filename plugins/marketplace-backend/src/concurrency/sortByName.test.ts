import { createBreather } from './breather';
import { sortByName } from './sortByName';

describe('sortByName', () => {
  it('sorts by the codes of characters, and keeps the order of equals', async () => {
    const items = ['b', 'ä', 'B', '@a/b', 'a', 'b'].map((name, at) => ({
      name,
      at,
    }));
    expect(
      (await sortByName(items, createBreather())).map(({ name, at }) => [
        name,
        at,
      ]),
    ).toEqual([
      ['@a/b', 3],
      ['B', 2],
      ['a', 4],
      ['b', 0],
      ['b', 5],
      ['ä', 1],
    ]);
  });
});
