import { sortByNumber } from './sortByNumber';

describe('sortByNumber', () => {
  const numbers = [5, -1, 3, 5, 9, -1];

  it('sorts either way, what has no number last, and keeps the order of equals', () => {
    expect(sortByNumber([0, 1, 2, 3, 4, 5], numbers, 'asc')).toEqual([
      2, 0, 3, 4, 1, 5,
    ]);
    expect(sortByNumber([5, 4, 3, 2, 1, 0], numbers, 'desc')).toEqual([
      4, 3, 0, 2, 5, 1,
    ]);
  });

  it('sorts only what is asked for', () => {
    expect(sortByNumber([4, 2], numbers, 'asc')).toEqual([2, 4]);
    expect(sortByNumber([], numbers, 'asc')).toEqual([]);
    expect(sortByNumber([5, 1], numbers, 'desc')).toEqual([5, 1]);
    expect(sortByNumber([0, 1], [0, 0], 'desc')).toEqual([0, 1]);
  });
});
