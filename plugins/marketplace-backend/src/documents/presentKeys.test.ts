import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { presentKeys } from './presentKeys';

const keys = (properties: JsonObject, data: JsonObject, more?: JsonObject) =>
  presentKeys(
    { type: 'object', properties, ...more },
    mockServices.rootConfig({ data }),
  );

describe('presentKeys', () => {
  it('tells which keys are set, and nothing that the schema does not name', () => {
    expect(
      keys(
        {
          acme: {
            type: 'object',
            properties: {
              url: { type: 'string' },
              token: { type: 'string', visibility: 'secret' },
              none: { type: 'string' },
              off: { type: 'boolean' },
            },
          },
          other: { type: 'object' },
        },
        { acme: { url: 'https://x', token: 's3cret', off: false, more: 1 } },
      ),
    ).toEqual(['acme', 'acme.url', 'acme.token', 'acme.off']);
  });

  it('tells of a list, or of a map, that it is there, and not what is in it', () => {
    const acme = { properties: { name: { type: 'string' } } };
    expect(
      keys(
        {
          list: { type: 'array', items: acme },
          map: { type: 'object', additionalProperties: acme },
        },
        { list: [{ name: 'x' }], map: { secretName: { name: 'x' } } },
      ),
    ).toEqual(['list', 'map']);
  });

  it('looks into parts and definitions, also into those that go in circles', () => {
    const node = {
      properties: { name: {}, next: { $ref: '#/definitions/a%20node' } },
    };
    expect(
      keys(
        {
          acme: {
            allOf: [{ properties: { a: {} } }],
            anyOf: [{ type: 'string' }, { properties: { b: {} } }],
            oneOf: [{ $ref: '#/definitions/a%20node' }],
          },
        },
        { acme: { a: 1, b: 2, next: { next: { name: 'x' } } } },
        { definitions: { 'a node': { ...node, allOf: [node] } } },
      ),
    ).toEqual([
      'acme',
      'acme.a',
      'acme.b',
      'acme.next',
      'acme.next.next',
      'acme.next.next.name',
    ]);
  });

  it('looks at some thousand places of a schema that is made to take long', () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `a${at}`);
    const big = { properties: Object.fromEntries(names.map(key => [key, 1])) };
    const parts = Array.from({ length: 5_000 }, () => ({
      $ref: '#/definitions/big',
    }));
    const has = jest.fn(() => false);
    presentKeys(
      {
        allOf: parts,
        anyOf: parts,
        properties: { a: { oneOf: parts } },
        definitions: { big: { ...big, allOf: parts } },
      },
      { has },
    );
    expect(has.mock.calls.length).toBeGreaterThan(100);
    expect(has.mock.calls.length).toBeLessThan(10_000);
  });

  it('bears schemas and configurations that do not fit', () => {
    expect(
      keys(
        {
          acme: { properties: { x: { properties: { y: {} } } } },
          'not a key': {},
          'a.b': {},
          __proto__: {},
          text: 'no schema',
        },
        { acme: { x: 'text' }, text: 'x' },
        { allOf: [null, 7, { $ref: '#/definitions/none' }, { $ref: '#' }] },
      ),
    ).toEqual(['acme', 'acme.x', 'text']);
  });
});
