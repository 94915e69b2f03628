import { RecentlyUsed } from './RecentlyUsed';

describe('RecentlyUsed', () => {
  it('lets go of what was not asked for the longest', () => {
    const kept = new RecentlyUsed<string, number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    kept.get('a');
    kept.set('c', 3);
    expect(kept.entries()).toEqual([
      ['a', 1],
      ['c', 3],
    ]);
  });

  it('keeps no more than may be weighed, but always the last', () => {
    const kept = new RecentlyUsed<string, number>(10, weight => weight);
    kept.set('a', 4);
    kept.set('b', 4);
    kept.set('c', 2);
    expect(kept.entries()).toHaveLength(3);
    kept.set('d', 5);
    expect(kept.entries()).toEqual([
      ['c', 2],
      ['d', 5],
    ]);
    kept.set('e', 100);
    expect(kept.entries()).toEqual([['e', 100]]);
  });
});
