import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { InventoryStore } from '../database/InventoryStore';
import {
  aPackage,
  inventoryStoreOf,
  manyPlugins,
} from './__testUtils__/inventoryStoreOf';
import { InstanceNames } from './InstanceNames';
import { wantedPackages } from './wantedPackages';

const entity = (kind: string, name: string, spec: Entity['spec']): Entity => ({
  apiVersion: 'marketplace.backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec,
});

const namesIn = (store: InventoryStore) =>
  new InstanceNames({
    store,
    logger: mockServices.logger.mock(),
    instance: 'instance-0',
  });

const wanted = async (
  entities: Entity[],
  inventories: InventoryStore,
  instanceNames = namesIn(inventories),
) =>
  Object.fromEntries(
    await wantedPackages({
      entities: async () => entities,
      instanceNames,
    }),
  );

const plugin = { manifest: { role: 'frontend-plugin' } };

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
      inventoryStoreOf(),
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
      inventoryStoreOf(
        [
          aPackage('@acme/x', {
            manifest: {
              role: 'frontend-plugin',
              pluginPackages: ['@acme/x', '@acme/x-backend', 'not a name'],
              peerModules: ['@acme/module'],
            },
          }),
          aPackage('react'),
          aPackage('lodash-plugin'),
        ],
        [
          aPackage('@acme/other', {
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
    ]);
  });

  it('gives what other instances have an equal share of what is left', async () => {
    const names = await wanted(
      [entity('Package', 'y', { packageName: '@acme/listed' })],
      inventoryStoreOf(
        manyPlugins('own', 100),
        ...Array.from({ length: 20 }, (_, n) =>
          manyPlugins(`made-up-${n}-`, 3_000),
        ),
        manyPlugins('honest', 200),
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

  it('knows of no more than 60,000 names', async () => {
    const names = await wanted(
      [],
      inventoryStoreOf(
        ...Array.from({ length: 40 }, (_, n) => manyPlugins(`${n}-`, 2_000)),
      ),
    );
    expect(Object.keys(names)).toHaveLength(60_000);
  });

  it('lets no other instance say that what entries are about is not to be asked for', async () => {
    const own = { folder: 'plugins/x', ...plugin };
    const names = await wanted(
      [entity('Package', 'x', { packageName: '@acme/listed' })],
      inventoryStoreOf(
        [
          aPackage('@acme/x', {
            manifest: { ...plugin.manifest, peerModules: ['@acme/listed'] },
          }),
        ],
        ['@acme/listed', '@acme/x'].map(name => aPackage(name, own)),
      ),
    );
    expect(names).toEqual({ '@acme/x': 4, '@acme/listed': 3 });
  });

  it('tells no registry what another instance has of its own and others only name', async () => {
    const naming = (...names: string[]) => ({
      manifest: { ...plugin.manifest, pluginPackages: names },
    });
    const own = { folder: 'plugins/x', ...plugin };
    const names = await wanted(
      [],
      inventoryStoreOf(
        [aPackage('@acme/x', naming('@secret/y', '@acme/z', '@acme/w'))],
        [aPackage('@secret/y', own), aPackage('@acme/z', own)],
        [aPackage('@acme/v', naming('@secret/y')), aPackage('@acme/z', plugin)],
      ),
    );
    expect(names).toEqual({
      '@acme/x': 4,
      // Somebody has it from a registry
      '@acme/z': 2,
      '@acme/w': 2,
      '@acme/v': 1,
    });
  });

  it('reads no inventory again when entries are about something else', async () => {
    const store = inventoryStoreOf([aPackage('@acme/plain')], []);
    const find = jest.spyOn(store, 'find');
    const instanceNames = namesIn(store);
    expect(await wanted([], store, instanceNames)).toEqual({});
    const listed = entity('Package', 'p', { packageName: '@acme/plain' });
    expect(await wanted([listed], store, instanceNames)).toEqual({
      '@acme/plain': 4,
    });
    expect(find).toHaveBeenCalledTimes(2);
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
      inventoryStoreOf(
        [aPackage('@secret/x', local), aPackage('@acme/y', local)],
        // Another portal has it from a registry
        [aPackage('@acme/y', { manifest: { role: 'frontend-plugin' } })],
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
        inventoryStoreOf([
          aPackage('@secret/x', {
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
    await expect(
      wantedPackages({
        entities: async () => {
          throw new Error('No catalog');
        },
        instanceNames: namesIn(inventoryStoreOf([aPackage('@acme/x', plugin)])),
      }),
    ).rejects.toThrow('No catalog');
  });
});
