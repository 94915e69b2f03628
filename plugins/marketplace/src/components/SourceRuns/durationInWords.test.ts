import { durationInWords } from './durationInWords';

const start = Date.parse('2026-05-04T10:30:00Z');
const after = (seconds: number) =>
  durationInWords(
    new Date(start).toISOString(),
    new Date(start + seconds * 1000).toISOString(),
    'en',
  );

describe('durationInWords', () => {
  it.each([
    [0.44, '0.4 sec'],
    [12.3, '12 sec'],
    [119, '119 sec'],
    [150, '3 min'],
    [-1, '0 sec'],
  ])('tells %s seconds as "%s"', (seconds, words) => {
    expect(after(seconds)).toBe(words);
  });
});
