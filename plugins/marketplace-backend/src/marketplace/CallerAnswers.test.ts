import { mockCredentials } from '@backstage/backend-test-utils';
import { CallerAnswers } from './CallerAnswers';

describe('CallerAnswers', () => {
  const user = (name: string) => mockCredentials.user(`user:default/${name}`);

  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('finds out once for each caller in 15 seconds, and is told the former answer', async () => {
    const findOut = jest.fn(
      async (_credentials: object, former: number | undefined) =>
        (former ?? 0) + 1,
    );
    const answers = new CallerAnswers(findOut);
    for (let round = 0; round < 3; round++) {
      expect(await answers.of(user('jane'))).toBe(1);
      expect(await answers.of(user('joe'))).toBe(1);
    }
    expect(findOut).toHaveBeenCalledTimes(2);
    jest.advanceTimersByTime(15_001);
    expect(await answers.of(user('jane'))).toBe(2);
  });

  it('finds out once for those who ask at the same time', async () => {
    const findOut = jest.fn(async () => true);
    const answers = new CallerAnswers(findOut);
    await Promise.all([answers.of(user('jane')), answers.of(user('jane'))]);
    expect(findOut).toHaveBeenCalledTimes(1);
  });

  it('keeps the answers of 500 callers, and forgets the oldest first', async () => {
    const findOut = jest.fn(async () => true);
    const answers = new CallerAnswers(findOut);
    for (let n = 0; n <= 500; n++) {
      await answers.of(user(`user-${n}`));
    }
    findOut.mockClear();
    await answers.of(user('user-500'));
    expect(findOut).not.toHaveBeenCalled();
    await answers.of(user('user-0'));
    expect(findOut).toHaveBeenCalledTimes(1);
  });
});
