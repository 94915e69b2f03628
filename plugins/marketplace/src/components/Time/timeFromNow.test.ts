import { timeFromNow } from './timeFromNow';

const now = Date.parse('2026-05-04T10:30:00Z');

describe('timeFromNow', () => {
  it.each([
    ['2026-05-04T10:29:31Z', 'now'],
    ['2026-05-04T10:30:20Z', 'now'],
    ['2026-05-04T10:28:30Z', '1 minute ago'],
    ['2026-05-04T10:55:00Z', 'in 25 minutes'],
    ['2026-05-04T08:29:00Z', '2 hours ago'],
    ['2026-05-03T10:00:00Z', 'yesterday'],
    ['2026-04-04T10:00:00Z', '30 days ago'],
  ])('tells %s as "%s"', (at, words) => {
    expect(timeFromNow(Date.parse(at), now, 'en')).toBe(words);
  });
});
