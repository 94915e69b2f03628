import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  Inventory,
  InventoryPackage,
} from 'backstage-plugin-marketplace-common';
import { InventoryStore } from '../database/InventoryStore';
import { InstanceNames } from './InstanceNames';
import { wantedPackages } from './wantedPackages';

const entity = (kind: string, name: string, spec: Entity['spec']): Entity => ({
  apiVersion: 'marketplace.backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec,
});

const installed = (
  name: string,
  more: Partial<InventoryPackage> = {},
): InventoryPackage => ({
  name,
  versions: [],
  declaredIn: [],
  evidence: ['manifest'],
  manifest: {},
  ...more,
});

/** Of several instances; the first is this one. */
function storeOf(...lists: InventoryPackage[][]): InventoryStore {
  const inventories = lists.map(
    (packages, n): Inventory => ({
      instance: `instance-${n}`,
      takenAt: '2026-01-01T00:00:00.000Z',
      origin: 'scan',
      covers: { frontend: true, backend: true },
      workspaces: [],
      packages,
      findings: [],
    }),
  );
  return {
    save: async () => 'stored',
    delete: async () => false,
    find: async instance =>
      inventories.find(inventory => inventory.instance === instance),
    list: async () =>
      inventories.map(({ packages, ...facts }) => ({
        ...facts,
        packageCount: packages.length,
        digest: '',
      })),
  };
}

const wanted = async (
  entities: Entity[],
  inventories: InventoryStore,
  instanceNames = new InstanceNames(inventories),
) =>
  Object.fromEntries(
    await wantedPackages({
      catalog: catalogServiceMock({ entities }),
      auth: mockServices.auth(),
      instance: 'instance-0',
      instanceNames,
    }),
  );

const plugin = { manifest: { role: 'frontend-plugin' } };

/** That many packages, as a portal has them from a registry. */
const manyOf = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, n) => installed(`${prefix}${n}`, plugin));

describe('wantedPackages', () => {
  it('wants what entries are about', async () => {
    const names = await wanted(
      [
        entity('Package', 'acme-x', { packageName: '@acme/x' }),
        entity('Package', 'y', { packageName: 'backstage-plugin-y' }),
        entity('Package', 'odd', { packageName: '../odd' }),
        entity('Package', 'none', {}),
        entity('Plugin', 'one', {
          packages: [
            '@acme/x',
            'y',
            '@acme/z',
            'plugin-w',
            'package:acme/v',
            7,
          ],
        }),
        entity('Plugin', 'odd', { packages: 'no' }),
        entity('Component', 'c', { packageName: 'unrelated' }),
      ],
      storeOf(),
    );
    expect(names).toEqual({
      '@acme/x': 3,
      'backstage-plugin-y': 3,
      '@acme/z': 3,
      'plugin-w': 3,
    });
  });

  it('wants first what is installed here, then what entries are about, companions, and what others have', async () => {
    const names = await wanted(
      [
        entity('Plugin', 'one', {
          packages: ['@acme/listed', 'lodash-plugin'],
        }),
      ],
      storeOf(
        [
          installed('@acme/x', {
            manifest: {
              role: 'frontend-plugin',
              pluginPackages: ['@acme/x', '@acme/x-backend', 'not a name'],
              peerModules: ['@acme/module'],
            },
          }),
          installed('react'),
          installed('lodash-plugin'),
        ],
        [
          installed('@acme/other', {
            manifest: { role: 'backend-plugin', peerModules: ['@acme/m'] },
          }),
        ],
      ),
    );
    expect(Object.entries(names)).toEqual([
      ['@acme/x', 4],
      ['lodash-plugin', 4],
      ['@acme/listed', 3],
      ['@acme/x-backend', 2],
      ['@acme/module', 2],
      ['@acme/other', 1],
      ['@acme/m', 1],
    ]);
  });

  it('gives what other instances have an equal share of what is left', async () => {
    const names = await wanted(
      [entity('Package', 'y', { packageName: '@acme/listed' })],
      storeOf(
        manyOf('own', 100),
        ...Array.from({ length: 20 }, (_, n) => manyOf(`made-up-${n}-`, 3_000)),
        manyOf('honest', 200),
      ),
    );
    const lookedUp = Object.entries(names).filter(
      ([, importance]) => importance > 0,
    );
    expect(lookedUp).toHaveLength(30_000);
    for (const [name, importance] of [
      ['own99', 4],
      ['@acme/listed', 3],
      ['honest199', 1],
      ['made-up-0-1400', 1],
      ['made-up-19-1400', 1],
      // Nobody has taken it out, so what is known of it stays
      ['made-up-19-1999', 0],
    ] as const) {
      expect([name, names[name]]).toEqual([name, importance]);
    }
    expect(names).not.toHaveProperty('made-up-0-2000');
  });

  it('lets no other instance say that what entries are about is not to be asked for', async () => {
    const own = { folder: 'plugins/x', ...plugin };
    const names = await wanted(
      [entity('Package', 'x', { packageName: '@acme/listed' })],
      storeOf(
        [
          installed('@acme/x', {
            manifest: { ...plugin.manifest, peerModules: ['@acme/module'] },
          }),
        ],
        [
          ...['@acme/listed', '@acme/x', '@acme/module'].map(name =>
            installed(name, own),
          ),
          // Its own, which it names in another one as well
          installed('@secret/z', own),
          installed('@acme/w', {
            manifest: { ...plugin.manifest, pluginPackages: ['@secret/z'] },
          }),
        ],
      ),
    );
    expect(names).toEqual({
      '@acme/x': 4,
      '@acme/listed': 3,
      '@acme/module': 2,
      '@acme/w': 1,
    });
  });

  it('reads an inventory again only when it, or what entries are about, has changed', async () => {
    let digest = 'first';
    let packages = [installed('@acme/x', plugin), installed('@acme/plain')];
    const { list, ...store } = storeOf([], []);
    const find = jest.fn(async (instance: string) => {
      const inventory = await store.find(instance);
      return inventory && { ...inventory, packages };
    });
    const inventories = {
      ...store,
      find,
      list: async () => (await list()).map(each => ({ ...each, digest })),
    };
    const instanceNames = new InstanceNames(inventories);
    const read = (entities: Entity[] = []) =>
      wanted(entities, inventories, instanceNames);

    expect(await read()).toEqual({ '@acme/x': 4 });
    expect(await read()).toEqual({ '@acme/x': 4 });
    expect(find).toHaveBeenCalledTimes(2);
    packages = [...packages, installed('@acme/y', plugin)];
    digest = 'second';
    expect(await read()).toEqual({ '@acme/x': 4, '@acme/y': 4 });
    expect(find).toHaveBeenCalledTimes(4);
    const listed = entity('Package', 'p', { packageName: '@acme/plain' });
    expect(await read([listed])).toMatchObject({ '@acme/plain': 4 });
  });

  it('tells no registry the names of what is only developed here', async () => {
    const local = {
      folder: 'plugins/x',
      manifest: {
        role: 'frontend-plugin',
        pluginPackages: ['@secret/x-backend'],
      },
    };
    const entries = [
      entity('Package', 'x', { packageName: '@secret/x' }),
      entity('Package', 'y', { packageName: '@acme/y' }),
    ];
    const names = await wanted(
      entries,
      storeOf(
        [installed('@secret/x', local), installed('@acme/y', local)],
        // Another portal has it from a registry
        [installed('@acme/y', { manifest: { role: 'frontend-plugin' } })],
      ),
    );
    expect(names).toEqual({ '@acme/y': 3 });
  });

  it.each<{
    declared: string;
    ranges: string[];
    more?: object;
    isTold: boolean;
  }>([
    ...[
      'git+ssh://git@acme.test/x.git',
      'acme/x#main',
      'https://acme.test/x.tgz',
      'file:../x',
      'link:../x',
      'portal:../x',
      'patch:@secret/x@file%3A../x#./x.patch',
    ].map(range => ({ declared: range, ranges: [range], isTold: false })),
    ...['^1.0.0', 'npm:@secret/x@^1.0.0', 'backstage:^', 'catalog:'].map(
      range => ({ declared: range, ranges: [range], isTold: true }),
    ),
    {
      declared: 'a range that leads to a folder of the repository',
      ranges: ['^1.0.0'],
      more: { folder: 'plugins/x' },
      isTold: false,
    },
    {
      declared: 'two ranges of which one leads to a registry',
      ranges: ['file:../x', '^1.0.0'],
      isTold: true,
    },
  ])(
    'tells a registry a name only when something gets it there: $declared',
    async ({ ranges, more, isTold }) => {
      const names = await wanted(
        [entity('Package', 'x', { packageName: '@secret/x' })],
        storeOf([
          installed('@secret/x', {
            declaredIn: ranges.map(range => ({ workspace: 'app', range })),
            manifest: {
              role: 'frontend-plugin',
              pluginPackages: ['@secret/x-backend'],
            },
            ...more,
          }),
        ]),
      );
      expect(names).toEqual(
        isTold ? { '@secret/x': 4, '@secret/x-backend': 2 } : {},
      );
    },
  );

  it('says when the catalog cannot be read, rather than want nothing', async () => {
    const catalog = catalogServiceMock.mock();
    catalog.streamEntities.mockImplementation(() => {
      throw new Error('No catalog');
    });
    await expect(
      wantedPackages({
        catalog,
        auth: mockServices.auth(),
        instance: 'instance-0',
        instanceNames: new InstanceNames(
          storeOf([installed('@acme/x', plugin)]),
        ),
      }),
    ).rejects.toThrow('No catalog');
  });
});
