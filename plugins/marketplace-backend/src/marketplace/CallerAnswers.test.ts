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

  /** Counts what it finds out of each caller. */
  const counting = () =>
    jest.fn(
      async (_credentials: object, former: number | undefined) =>
        (former ?? 0) + 1,
    );

  it('has the next answer prepared by who asks after 8 seconds', async () => {
    const findOut = counting();
    const answers = new CallerAnswers(findOut);
    await answers.of(user('jane'));
    jest.advanceTimersByTime(7_999);
    expect(await answers.of(user('jane'))).toBe(1);
    expect(findOut).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1);
    expect(await answers.of(user('jane'))).toBe(1);
    expect(await answers.of(user('jane'))).toBe(2);
    // The first one would be too old by now
    jest.advanceTimersByTime(7_500);
    expect(await answers.of(user('jane'))).toBe(2);
    expect(findOut).toHaveBeenCalledTimes(2);
  });

  it('prepares one answer, however many ask meanwhile', async () => {
    const findOut = counting();
    const answers = new CallerAnswers(findOut);
    await answers.of(user('jane'));
    jest.advanceTimersByTime(8_000);
    await Promise.all([answers.of(user('jane')), answers.of(user('jane'))]);
    expect(findOut).toHaveBeenCalledTimes(2);
  });

  it('keeps an answer until its end when the next one cannot be prepared', async () => {
    const findOut = counting();
    const answers = new CallerAnswers(findOut);
    await answers.of(user('jane'));
    findOut.mockRejectedValue(new Error('The permission backend is away'));
    jest.advanceTimersByTime(14_999);
    expect(await answers.of(user('jane'))).toBe(1);
    expect(await answers.of(user('jane'))).toBe(1);
    expect(findOut).toHaveBeenCalledTimes(2);
    jest.advanceTimersByTime(1);
    await expect(answers.of(user('jane'))).rejects.toThrow('away');
  });

  it('does not keep that something could not be found out', async () => {
    const findOut = counting();
    const answers = new CallerAnswers(findOut);
    findOut.mockRejectedValueOnce(new Error('The permission backend is away'));
    await expect(answers.of(user('jane'))).rejects.toThrow('away');
    expect(await answers.of(user('jane'))).toBe(1);
  });

  it('does not forget first who has a new answer', async () => {
    const findOut = counting();
    const answers = new CallerAnswers(findOut);
    for (let n = 0; n < 499; n++) {
      await answers.of(user(`user-${n}`));
    }
    jest.advanceTimersByTime(8_000);
    await answers.of(user('user-0'));
    expect(await answers.of(user('user-0'))).toBe(2);
    await answers.of(user('another'));
    await answers.of(user('one-more'));
    findOut.mockClear();
    expect(await answers.of(user('user-0'))).toBe(2);
    expect(findOut).not.toHaveBeenCalled();
    await answers.of(user('user-1'));
    expect(findOut).toHaveBeenCalledTimes(1);
  });
});
