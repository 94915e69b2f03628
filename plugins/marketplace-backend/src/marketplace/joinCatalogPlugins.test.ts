import { packageRole } from 'backstage-plugin-marketplace-common';
import { joinCatalogPlugins } from './joinCatalogPlugins';
import { PluginRecord } from './PluginRecord';

/** A package by its name, or `name < former name`. */
function plugin(
  name: string,
  source: string,
  packages: string[],
): PluginRecord {
  return {
    summary: {
      entityRef: `plugin:default/${name}`,
      namespace: 'default',
      name,
      title: name,
      categories: [],
      tags: [],
      maintenance: 'active',
    },
    capabilities: [],
    sources: [source],
    packages: packages.map(text => {
      const [pkg, ...aliases] = text.split(' < ');
      return { name: pkg, role: packageRole(pkg), aliases };
    }),
  };
}

const ours = (name: string, ...packages: string[]) =>
  plugin(name, 'acme', packages);
const own = (name: string, ...packages: string[]) =>
  plugin(name, 'catalog', packages);

describe('joinCatalogPlugins', () => {
  it.each<[string, PluginRecord[], Record<string, string>]>([
    [
      'the same frontend package',
      [ours('a', 'p', 'p-backend'), own('c', 'p')],
      { c: 'a' },
    ],
    [
      'the same backend package',
      [ours('a', 'p', 'p-backend'), own('c', 'other', 'p-backend')],
      { c: 'a' },
    ],
    [
      'the other half of the same plugin',
      [ours('a', 'p'), own('c', 'p-backend')],
      { c: 'a' },
    ],
    [
      'the one that has the very package, of several halves of a plugin',
      [ours('a', 'p'), ours('b', 'p-backend'), own('c', 'p-backend')],
      { c: 'b' },
    ],
    [
      'nothing for a shared library or module',
      [
        ours('a', 'p', 'p-common', 'p-backend-module-x'),
        own('c', 'q', 'p-common', 'p-backend-module-x'),
      ],
      {},
    ],
    [
      'modules where there is nothing else',
      [
        ours('a', 'p-backend-module-x', 'p-common'),
        own('c', 'p-backend-module-x'),
      ],
      { c: 'a' },
    ],
    [
      'nothing for a module that is one of many packages of ours',
      [ours('a', 'p', 'p-backend-module-x'), own('c', 'p-backend-module-x')],
      {},
    ],
    [
      'a package by a former name that our entity tells',
      [ours('a', '@new/p < @old/p'), own('c', '@old/p')],
      { c: 'a' },
    ],
    [
      'a package by a former name that their entity tells',
      [ours('a', '@old/p'), own('c', '@new/p < @old/p')],
      { c: 'a' },
    ],
    [
      'a package that moved twice',
      [ours('a', 'p2 < p1'), ours('b', 'p1 < p0'), own('c', 'p0')],
      { c: 'a' },
    ],
    [
      'by what our sources call a package today, where the catalog disagrees',
      [
        own('c', 'p1', 'p9 < p0'),
        ours('a', 'p1 < p0'),
        ours('b', 'p9'),
        own('d', 'p0'),
      ],
      { c: 'a', d: 'a' },
    ],
    [
      'packages that are former names of each other',
      [ours('a', 'p1 < p2'), own('c', 'p2 < p1')],
      {},
    ],
    ['nothing among ours', [ours('a', 'p'), ours('b', 'p')], {}],
    ["nothing among the catalog's own", [own('c', 'p'), own('d', 'p')], {}],
    [
      "several of the catalog's own with one of ours",
      [own('c', 'p'), own('d', 'p-backend'), ours('a', 'p', 'p-backend')],
      { c: 'a', d: 'a' },
    ],
    [
      'the one of ours that shares most, or comes first by name',
      [
        ours('b', 'p'),
        ours('a', 'p'),
        ours('z', 'q', 'q-backend'),
        own('c', 'p'),
        own('d', 'p', 'q', 'q-backend'),
      ],
      { c: 'a', d: 'z' },
    ],
    ['nothing without packages', [ours('a'), own('c')], {}],
  ])('joins %s', async (_, records, expected) => {
    const ref = (name: string) => `plugin:default/${name}`;
    expect(await joinCatalogPlugins(records)).toEqual(
      new Map(
        Object.entries(expected).map(([from, to]) => [ref(from), ref(to)]),
      ),
    );
  });
});
