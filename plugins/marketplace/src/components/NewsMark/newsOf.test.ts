import { newsOf } from './newsOf';

const now = Date.parse('2026-05-31T12:00:00Z');

describe('newsOf', () => {
  it.each([
    [{ added: '2026-05-02' }, 'new'],
    [{ added: '2026-05-01' }, undefined],
    [{ added: '2026-06-01' }, 'new'],
    [{ added: '2026-07-01' }, undefined],
    [{ released: '2026-05-18' }, 'released'],
    [{ released: '2026-05-17' }, undefined],
    [{ added: '2026-05-30', released: '2026-05-30' }, 'new'],
    [{ added: '2020-01-01', released: '2026-05-30' }, 'released'],
    [{ added: 'some day' }, undefined],
    [{}, undefined],
  ])('tells of %j %j', (dates, news) => {
    expect(newsOf(dates, now)).toBe(news);
  });
});
