import { mockServices } from '@backstage/backend-test-utils';
import { JsonValue } from '@backstage/types';
import { readSourcesConfig } from './readSourcesConfig';

function read(sources: JsonValue) {
  return readSourcesConfig(
    mockServices.rootConfig({ data: { marketplace: { sources } } }),
  );
}

describe('readSourcesConfig', () => {
  it('is the bundled index alone by default', () => {
    const sources = readSourcesConfig(mockServices.rootConfig({ data: {} }));
    expect(sources.map(({ source }) => source.id)).toEqual(['bundled']);
  });

  it('reads sources with their schedules', () => {
    const sources = read([
      { id: 'bundled', type: 'bundled' },
      {
        id: 'acme',
        type: 'entities',
        target: 'entries',
        schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
      },
    ]);
    expect(sources.map(({ source }) => source.id)).toEqual(['bundled', 'acme']);
    expect(sources[1].schedule.frequency).toEqual({ hours: 1 });
  });

  it.each([
    [
      'an id that is no name',
      [{ id: 'A b', type: 'bundled' }],
      /marketplace\.sources\[0\]\.id/,
    ],
    [
      'an id twice',
      [
        { id: 'a', type: 'bundled' },
        { id: 'a', type: 'bundled' },
      ],
      /marketplace\.sources\[1\]\.id/,
    ],
    ['a missing id', [{ type: 'bundled' }], /marketplace\.sources\[0\]\.id/],
    [
      'an unknown type',
      [{ id: 'a', type: 'ftp' }],
      /marketplace\.sources\[0\]\.type/,
    ],
    [
      'an unknown key',
      [{ id: 'a', type: 'entities', traget: 'x' }],
      /marketplace\.sources\[0\]\.traget/,
    ],
    [
      'a key of another type of source',
      [{ id: 'a', type: 'bundled', target: 'x' }],
      /marketplace\.sources\[0\]\.target/,
    ],
    [
      'a namespace that is none',
      [{ id: 'a', type: 'entities', target: 'x', namespace: 'A b' }],
      /marketplace\.sources\[0\]\.namespace/,
    ],
    [
      'a missing target',
      [{ id: 'a', type: 'entities' }],
      /marketplace\.sources\[0\]\.target/,
    ],
    [
      'a target that is a URL',
      [{ id: 'a', type: 'directory', target: 'https://x.test/y' }],
      /marketplace\.sources\[0\]\.target/,
    ],
    [
      'an id of another type',
      [{ id: 7, type: 'bundled' }],
      /marketplace\.sources\[0\]\.id/,
    ],
    ['sources that are no list', 'bundled', /marketplace\.sources/],
  ])('refuses %s, naming the config path', (_what, sources, message) => {
    expect(() => read(sources)).toThrow(message);
  });
});
