import { setTimeout } from 'node:timers/promises';
import { mapInOrder } from './mapInOrder';

describe('mapInOrder', () => {
  it('yields results in the order of items, and no more than some at once', async () => {
    let running = 0;
    let most = 0;
    const results: number[] = [];
    const map = async (item: number) => {
      running++;
      most = Math.max(most, running);
      await setTimeout(item % 3);
      running--;
      return item;
    };
    const items = Array.from({ length: 50 }, (_, index) => index);
    for await (const result of mapInOrder(items, 4, map)) {
      results.push(result);
    }
    expect(results).toEqual(items);
    expect(most).toBe(4);
  });

  it('throws in the place of the item that failed, and begins no others', async () => {
    const begun: number[] = [];
    const results = mapInOrder([1, 2, 3, 4, 5, 6], 2, async item => {
      begun.push(item);
      if (item === 2) {
        throw new Error('two');
      }
      return item;
    });
    expect(await results.next()).toEqual({ done: false, value: 1 });
    await expect(results.next()).rejects.toThrow('two');
    expect(await results.next()).toEqual({ done: true, value: undefined });
    expect(begun).toEqual([1, 2, 3]);
  });
});
