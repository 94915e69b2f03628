import { mockServices } from '@backstage/backend-test-utils';
import { JsonValue } from '@backstage/types';
import { ScmIntegrations } from '@backstage/integration';
import { readSourcesConfig } from './readSourcesConfig';

const tools = {
  urlReader: mockServices.urlReader.mock(),
  integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
  registry: { packument: async () => undefined },
  workspaceRoot: '/portal',
};

function read(sources: JsonValue) {
  return readSourcesConfig(
    mockServices.rootConfig({ data: { marketplace: { sources } } }),
    tools,
  );
}

describe('readSourcesConfig', () => {
  it('is the bundled index alone by default', () => {
    const sources = readSourcesConfig(
      mockServices.rootConfig({ data: {} }),
      tools,
    );
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

  it('knows every type of source', () => {
    const sources = read([
      { id: 'a', type: 'bundled' },
      { id: 'b', type: 'directory', target: 'directory' },
      { id: 'c', type: 'entities', target: 'https://git.test/acme/entries' },
      { id: 'd', type: 'workspace' },
      { id: 'e', type: 'packages', packages: ['@acme/plugin-x'] },
    ]);
    expect(
      sources.map(({ source: { id, type, target } }) => [id, type, target]),
    ).toEqual([
      ['a', 'bundled', undefined],
      ['b', 'directory', 'directory'],
      ['c', 'entities', 'https://git.test/acme/entries'],
      ['d', 'workspace', undefined],
      ['e', 'packages', '@acme/plugin-x'],
    ]);
  });

  it.each([
    ['an empty list', [], /marketplace\.sources is empty/],
    [
      'the id of what the catalog has by itself',
      [{ id: 'catalog', type: 'bundled' }],
      /marketplace\.sources\[0\]\.id/,
    ],
    [
      'the id of what is installed and in no source',
      [{ id: 'installed', type: 'bundled' }],
      /marketplace\.sources\[0\]\.id/,
    ],
    [
      'a schedule that is none',
      [{ id: 'a', type: 'bundled', schedule: { frequency: { hours: 1 } } }],
      /marketplace\.sources\[0\]\.schedule/,
    ],
    [
      'an unknown key of a schedule',
      [{ id: 'a', type: 'bundled', schedule: { every: { hours: 1 } } }],
      /marketplace\.sources\[0\]\.schedule\.every/,
    ],
    [
      'a list of packages that is empty',
      [{ id: 'a', type: 'packages', packages: [] }],
      /marketplace\.sources\[0\]\.packages/,
    ],
    [
      'a package whose name none can have',
      [{ id: 'a', type: 'packages', packages: ['@acme/x', '@acme/x@1.0.0'] }],
      /marketplace\.sources\[0\]\.packages\[1\] .*'@acme\/x@1\.0\.0'/,
    ],
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
      'a target that is another kind of URL',
      [{ id: 'a', type: 'directory', target: 'ftp://x.test/y' }],
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
