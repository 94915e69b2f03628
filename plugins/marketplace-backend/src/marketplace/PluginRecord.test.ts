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
  it('joins packages that the plugin names and packages that name the plugin', () => {
    const [record] = toPluginRecords([
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
  ])('reads the author of %j', (spec, author) => {
    expect(toPluginRecords([plugin(spec)])[0].author).toEqual(author);
  });

  it('takes the name for a missing title, and what entries lack as empty', () => {
    expect(toPluginRecords([plugin({})])[0]).toEqual(
      expect.objectContaining({
        title: 'a',
        categories: [],
        tags: [],
        links: [],
        packages: [],
        maintenance: 'active',
      }),
    );
  });

  it('drops links that are not of the web', () => {
    const links = [
      // eslint-disable-next-line no-script-url -- entries may hold it, and it must be refused
      { url: 'javascript:alert(1)' },
      { url: 'https://acme.test', title: 'Home' },
    ];
    expect(toPluginRecords([plugin({}, { links })])[0].links).toEqual([
      { url: 'https://acme.test', title: 'Home' },
    ]);
  });

  it('passes over an item of packages that is no name, and keeps the plugin', () => {
    const [record] = toPluginRecords([
      plugin({ packages: ['', 'a/b/c:d', 'fine'] }),
    ]);
    expect(record.packages.map(({ name }) => name)).toContain('fine');
  });
});
