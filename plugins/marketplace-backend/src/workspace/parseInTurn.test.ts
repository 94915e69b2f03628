import { parseInTurn } from './parseInTurn';

describe('parseInTurn', () => {
  it('gives others turns between many that are read at the same time', async () => {
    const keys = Array.from({ length: 30_000 }, (_, i) => [`key-${i}`, '1']);
    const text = JSON.stringify(Object.fromEntries(keys));
    let turns = 0;
    let timer = setImmediate(function count() {
      turns++;
      timer = setImmediate(count);
    });
    const read = await Promise.all(Array(60).fill(text).map(parseInTurn));
    clearImmediate(timer);
    expect(read.every(each => 'packageJson' in each)).toBe(true);
    expect(turns).toBeGreaterThan(5);
  });
});
