import { createBreather } from './breather';
import { inTurns } from './inTurns';

/** Work of so many steps, each of which takes a millisecond. */
function* steps(count: number) {
  for (let step = 0; step < count; step++) {
    const end = performance.now() + 1;
    while (performance.now() < end) {
      // Busy
    }
    yield;
  }
  return 'done';
}

describe('inTurns', () => {
  it('does all steps, and returns what comes of them', async () => {
    expect(await inTurns(steps(3))).toBe('done');
    expect(await inTurns(steps(0))).toBe('done');
  });

  it.each([
    ['its own turns', undefined],
    ['those of a longer work', createBreather()],
  ])('lets others have theirs between %s', async (_what, breathe) => {
    let isDone = false;
    const work = inTurns(steps(100), breathe).finally(() => {
      isDone = true;
    });
    await new Promise(setImmediate);
    expect(isDone).toBe(false);
    expect(await work).toBe('done');
  });

  it('rejects with what a step throws', async () => {
    function* failing() {
      yield;
      throw new Error('There is no such package');
    }
    await expect(inTurns(failing())).rejects.toThrow('no such package');
  });
});
