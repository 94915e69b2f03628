import { toTimestamp } from './toTimestamp';

describe('toTimestamp', () => {
  it.each([
    ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.000Z'],
    ['2026-01-02', '2026-01-02T00:00:00.000Z'],
    ['+275760-09-13T00:00:00.000Z', undefined],
    ['-271821-04-20T00:00:00.000Z', undefined],
    ['yesterday', undefined],
    [17, undefined],
  ])('reads %j as %j', (value, expected) => {
    expect(toTimestamp(value)).toBe(expected);
  });
});
