import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  Inventory,
  InventoryPackage,
} from 'backstage-plugin-marketplace-common';
import { InventoryStore } from '../database/InventoryStore';
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
    save: async () => {},
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

const wanted = async (entities: Entity[], inventories: InventoryStore) =>
  Object.fromEntries(
    await wantedPackages({
      catalog: catalogServiceMock({ entities }),
      auth: mockServices.auth(),
      inventories,
    }),
  );

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
      '@acme/x': 1,
      'backstage-plugin-y': 1,
      '@acme/z': 1,
      'plugin-w': 1,
    });
  });

  it('wants what is installed of Backstage first, then its companions', async () => {
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
        [installed('@acme/other', { manifest: { role: 'backend-plugin' } })],
      ),
    );
    expect(Object.entries(names)).toEqual([
      ['@acme/x', 3],
      ['lodash-plugin', 3],
      ['@acme/other', 3],
      ['@acme/x-backend', 2],
      ['@acme/module', 2],
      ['@acme/listed', 1],
    ]);
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
        isTold ? { '@secret/x': 3, '@secret/x-backend': 2 } : {},
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
        inventories: storeOf([
          installed('@acme/x', { manifest: { role: 'frontend-plugin' } }),
        ]),
      }),
    ).rejects.toThrow('No catalog');
  });
});
