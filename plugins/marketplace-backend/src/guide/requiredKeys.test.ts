import { requiredKeys } from './requiredKeys';

describe('requiredKeys', () => {
  it('tells what is required where all above it is', () => {
    expect(
      requiredKeys({
        type: 'object',
        required: ['ci', 'title'],
        properties: {
          title: { type: 'string' },
          ci: {
            required: ['url', 'hosts'],
            properties: {
              url: { type: 'string' },
              hosts: { type: 'array', items: { required: ['name'] } },
              token: { type: 'string' },
            },
          },
          optional: { required: ['never'] },
        },
      }),
    ).toEqual(['ci.url', 'ci.hosts', 'title']);
  });

  it('follows definitions and what holds besides, but no alternatives', () => {
    expect(
      requiredKeys({
        allOf: [{ required: ['ci'] }],
        properties: { ci: { $ref: '#/definitions/Ci' } },
        definitions: {
          Ci: { required: ['url'], anyOf: [{ required: ['a'] }] },
        },
      }),
    ).toEqual(['ci.url']);
  });

  it('ends in circles', () => {
    const circle = {
      required: ['a'],
      properties: { a: { $ref: '#/definitions/A' } },
    };
    const [path, ...others] = requiredKeys({
      ...circle,
      definitions: { A: circle },
    });
    expect(path).toMatch(/^a(\.a)+$/);
    expect(others).toEqual([]);
    expect(
      requiredKeys({
        $ref: '#/definitions/B',
        definitions: { B: { $ref: '#/definitions/B' } },
      }),
    ).toEqual([]);
  });

  it('ends where circles branch in each round', () => {
    const names = Array.from({ length: 50 }, (_, at) => `a${at}`);
    const round = { $ref: '#/definitions/round' };
    const keys = requiredKeys({
      allOf: Array.from({ length: 10 }, () => round),
      definitions: {
        round: {
          allOf: Array.from({ length: 10 }, () => round),
          required: names,
          properties: Object.fromEntries(names.map(key => [key, round])),
        },
      },
    });
    expect(keys.length).toBeLessThanOrEqual(50);
    expect(keys[0]).toMatch(/^a0/);
  });

  it('takes nothing of another shape, and no key that no configuration has', () => {
    expect(
      requiredKeys({
        required: [1, 'toString', 'two words', 'x'.repeat(101)],
        properties: [],
        allOf: 'x',
      }),
    ).toEqual(['toString']);
  });
});
