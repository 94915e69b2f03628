import { JsonObject } from '@backstage/types';
import { Entity } from '@backstage/catalog-model';
import { toPluginRecords } from './PluginRecord';

const pkg = (name: string, spec: JsonObject): Entity => ({
  apiVersion: 'extensions.backstage.io/v1alpha1',
  kind: 'Package',
  metadata: { name, namespace: 'rhdh' },
  spec,
});

function plugin(spec: JsonObject, metadata = {}): Entity {
  return {
    apiVersion: 'extensions.backstage.io/v1alpha1',
    kind: 'Plugin',
    metadata: { name: 'a', namespace: 'rhdh', ...metadata },
    spec,
  };
}

describe('toPluginRecords', () => {
  it('shows texts in the order that they have', async () => {
    const [{ summary }] = await toPluginRecords([
      plugin(
        { authors: ['Some\u202Eydob'], categories: ['\u2066Pictures'] },
        { title: 'Photo \u202Egpj.exe', description: 'A \u202Ephoto' },
      ),
    ]);
    expect(summary).toMatchObject({
      title: 'Photo gpj.exe',
      description: 'A photo',
      author: { name: 'Someydob' },
      categories: ['Pictures'],
    });
  });

  it('joins packages that the plugin names and packages that name the plugin', async () => {
    const [record] = await toPluginRecords([
      plugin({ packages: ['named', '@acme/plugin-unknown-backend'] }),
      pkg('named', {
        packageName: '@acme/plugin-a',
        backstage: { role: 'backend-plugin' },
      }),
      pkg('claims', {
        packageName: '@acme/plugin-a-x',
        partOf: ['a'],
        aliases: ['@old/a-x'],
      }),
      pkg('other', { packageName: '@acme/plugin-b', partOf: ['default/a'] }),
    ]);
    expect(record.packages).toEqual([
      {
        entityRef: 'package:rhdh/named',
        name: '@acme/plugin-a',
        role: 'backend-plugin',
        aliases: [],
      },
      {
        name: '@acme/plugin-unknown-backend',
        role: 'backend-plugin',
        aliases: [],
      },
      {
        entityRef: 'package:rhdh/claims',
        name: '@acme/plugin-a-x',
        role: 'frontend-plugin',
        aliases: ['@old/a-x'],
      },
    ]);
  });

  it.each([
    [{ author: 'Acme' }, { name: 'Acme' }],
    [
      { authors: [{ name: 'Acme', url: 'https://acme.test' }, 'B'] },
      { name: 'Acme', url: 'https://acme.test' },
    ],
    [{}, undefined],
  ])('reads the author of %j', async (spec, author) => {
    expect((await toPluginRecords([plugin(spec)]))[0].summary.author).toEqual(
      author,
    );
  });

  it('reads an entity that came without a spec', async () => {
    const { spec: _spec, ...entity } = plugin({});
    expect((await toPluginRecords([entity]))[0].summary.name).toBe('a');
  });

  it('takes the name for a missing title, and what entries lack as empty', async () => {
    expect(await toPluginRecords([plugin({})])).toEqual([
      {
        summary: expect.objectContaining({
          title: 'a',
          categories: [],
          tags: [],
          maintenance: 'active',
        }),
        capabilities: [],
        packages: [],
        sources: ['catalog'],
      },
    ]);
  });

  it('tells what is developed in the company, and by which sources it came', async () => {
    const annotations = { 'marketplace.backstage.io/sources': 'ours,bundled' };
    const [record] = await toPluginRecords([
      plugin({ internal: true }, { annotations }),
    ]);
    expect(record.summary.internal).toBe(true);
    expect(record.sources).toEqual(['ours', 'bundled']);
    expect(
      (await toPluginRecords([plugin({ internal: 'yes' })]))[0].summary,
    ).not.toHaveProperty('internal');
  });

  it('shows only dates of the calendar', async () => {
    const added = async (text: string) => {
      const entity = plugin({ history: { added: text } });
      const [{ summary }] = await toPluginRecords([entity]);
      return summary.added;
    };
    expect(await added('2023-10-24')).toBe('2023-10-24');
    expect(await added('2023-10-24T10:00:00Z')).toBe('2023-10-24');
    expect(await added('2023-24-10')).toBeUndefined();
    expect(await added('2023-02-30')).toBeUndefined();
    expect(await added('last year')).toBeUndefined();
  });

  it('leaves out what refers to no package, and keeps the plugin', async () => {
    const [record] = await toPluginRecords([
      plugin({
        packages: ['', 'a/b/c:d', 'package:other/gone', 'fine', 'plugin_x.y'],
      }),
    ]);
    expect(record.packages.map(({ name }) => name)).toEqual([
      'fine',
      'plugin_x.y',
    ]);
  });

  it('prefers the entity of a package to its bare name', async () => {
    const [record] = await toPluginRecords([
      plugin({ packages: ['plugin_a'] }),
      pkg('plugin-a', {
        packageName: 'plugin_a',
        role: 'backend-plugin',
        partOf: ['a'],
      }),
    ]);
    expect(record.packages).toEqual([
      {
        entityRef: 'package:rhdh/plugin-a',
        name: 'plugin_a',
        role: 'backend-plugin',
        aliases: [],
      },
    ]);
  });
});
