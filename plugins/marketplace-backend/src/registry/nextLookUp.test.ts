import { afterAnswer, afterFailure, soonAfter } from './nextLookUp';

const HOUR = 3_600_000;
const now = new Date(0);

/** The least and the most of many times, in hours. */
function range(next: () => Date) {
  const hours = Array.from({ length: 500 }, () => next().getTime() / HOUR);
  return [Math.min(...hours), Math.max(...hours)];
}

describe('nextLookUp', () => {
  it.each(['found', 'unchanged'] as const)(
    'spreads what was %s over some hours around half a day',
    outcome => {
      const [least, most] = range(() => afterAnswer(outcome, now));
      expect(least).toBeGreaterThanOrEqual(9.6);
      expect(least).toBeLessThan(11);
      expect(most).toBeGreaterThan(13);
      expect(most).toBeLessThanOrEqual(14.4);
    },
  );

  it('asks once a day for what a registry does not know', () => {
    const [least, most] = range(() => afterAnswer('not-found', now));
    expect(least).toBeGreaterThanOrEqual(19.2);
    expect(most).toBeLessThanOrEqual(28.8);
  });

  it.each([
    [0, 1 / 60],
    [1, 2 / 60],
    [5, 32 / 60],
    [9, 6],
    [5_000, 6],
  ])(
    'waits longer each time: after %d failures about %d hours',
    (failures, hours) => {
      const [least, most] = range(() => afterFailure(failures, now));
      expect(least).toBeGreaterThanOrEqual(0.8 * hours);
      expect(most).toBeLessThanOrEqual(Math.min(1.2 * hours, 6));
    },
  );

  it('waits at least as long as the registry asks', () => {
    const [least, most] = range(() => afterFailure(0, now, 8 * HOUR));
    expect(least).toBeGreaterThanOrEqual(8);
    expect(most).toBeLessThanOrEqual(9.6);
  });

  it('comes back a little after a moment, and never at once', () => {
    const [least, most] = range(() => soonAfter(new Date(HOUR), now));
    expect(least).toBeGreaterThanOrEqual(1);
    expect(most).toBeLessThanOrEqual(1.2);
    const [soonest] = range(() => soonAfter(now, now));
    expect(soonest).toBeGreaterThanOrEqual(1 / 60);
  });
});
