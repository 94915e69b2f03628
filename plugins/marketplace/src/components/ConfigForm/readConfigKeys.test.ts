import { JsonObject } from '@backstage/types';
import { flatKeys } from './ConfigKey';
import { hasForm } from './formOf';
import { readConfigKeys } from './readConfigKeys';

const kindsOf = (properties: JsonObject, rest: JsonObject = {}) =>
  Object.fromEntries(
    flatKeys(readConfigKeys({ type: 'object', properties, ...rest }).keys).map(
      ({ kind, path }) => [path, kind],
    ),
  );

describe('readConfigKeys', () => {
  it('tells kinds apart, and leaves to people what has no form', () => {
    expect(
      kindsOf({
        text: { type: 'string' },
        choice: { enum: ['a', 'b'] },
        list: { type: 'array', items: { type: 'string' } },
        either: { anyOf: [{ type: 'string' }, { type: 'object' }] },
        map: { type: 'object', additionalProperties: { type: 'string' } },
        odd: { type: ['string', 'null'] },
        anything: {},
        tuples: { type: 'array', items: [{ type: 'string' }] },
        nonsense: 'x',
      }),
    ).toEqual({
      text: 'text',
      choice: 'choice',
      list: 'list',
      'list[]': 'text',
      either: 'by-hand',
      map: 'by-hand',
      odd: 'by-hand',
      anything: 'by-hand',
      tuples: 'by-hand',
    });
  });

  it('takes what is in a secret group for secret', () => {
    expect(
      kindsOf({
        auth: {
          type: 'object',
          deepVisibility: 'secret',
          properties: {
            token: { type: 'string' },
            user: { type: 'string', visibility: 'frontend' },
          },
        },
      }),
    ).toEqual({ auth: 'group', 'auth.token': 'secret', 'auth.user': 'text' });
  });

  it('follows references, and comes to an end with those in a circle', () => {
    const tree = {
      type: 'object',
      properties: { child: { $ref: '#/definitions/tree' } },
    };
    const found = readConfigKeys({
      type: 'object',
      properties: { tree: { $ref: '#/definitions/tree' } },
      definitions: { tree },
    });
    expect(found.depth).toBeLessThan(20);
    expect(hasForm(found)).toBe(false);
  });

  it('gives up on a form for a thousand keys, and on reading for more than it can show', () => {
    const many = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, i) => [`key${i}`, { type: 'string' }]),
    );
    const found = readConfigKeys({ type: 'object', properties: many });
    expect(hasForm(found)).toBe(false);
    expect(found.total).toBe(2_000);
  });

  it('passes on no name that means something to JavaScript or to the form', () => {
    expect(
      kindsOf(
        JSON.parse(
          '{"__proto__":{"type":"string"},"constructor":{"type":"string"},"$ref":{"type":"string"},"ui:title":{"type":"object"},"ok":{"type":"string"}}',
        ),
      ),
    ).toEqual({ ok: 'text' });
  });

  it('finds nothing in what is no schema of an object', () => {
    expect(readConfigKeys({ type: 'string' }).keys).toEqual([]);
    expect(readConfigKeys({ properties: [1] }).keys).toEqual([]);
  });
});
