import {
  InstancePackagesQuery,
  Inventory,
} from 'backstage-plugin-marketplace-common';
import { listInstancePackages } from './listInstancePackages';
import { inventoryOf, registryOf, viewOf } from './__testUtils__/instanceView';

const CI = '@acme/plugin-ci';
const CI_BACKEND = '@acme/plugin-ci-backend';
const OLD = '@old/plugin-docs';

const inventory = inventoryOf(
  [
    { name: 'react', manifest: { description: 'Draws pages' } },
    {
      name: CI_BACKEND,
      version: '1.0.0',
      evidence: ['manifest', 'lockfile', 'node_modules'],
      manifest: { role: 'backend-plugin', description: 'Builds and pipelines' },
      folder: 'plugins/ci-backend',
    },
    {
      name: CI,
      version: '1.0.0',
      declaredIn: [
        { workspace: 'app', range: '^1.0.0' },
        { workspace: 'app', range: 'npm:@acme/plugin-ci@^1', alias: 'ci' },
      ],
      manifest: { role: 'frontend-plugin' },
    },
    { name: OLD, version: '3.0.0', manifest: {} },
    { name: '@backstage/cli', manifest: { role: 'cli' } },
  ],
  {
    findings: [
      {
        kind: 'version-mismatch',
        message: 'Two versions.',
        packageName: CI,
      },
      { kind: 'half-unknown', message: 'Half.' },
    ],
  },
);

const view = viewOf({
  inventory,
  registry: registryOf({ [CI]: {}, [OLD]: {}, react: {} }),
  plugins: [
    { title: 'Pipelines', packages: [{ name: CI }, { name: CI_BACKEND }] },
    {
      title: 'Docs',
      packages: [
        {
          name: '@new/plugin-docs',
          role: 'frontend-plugin',
          aliases: [OLD],
        },
      ],
    },
  ],
});

function list(query: InstancePackagesQuery = {}) {
  return listInstancePackages(view, query);
}

async function names(query: InstancePackagesQuery = {}) {
  const { items } = await list(query);
  return items.map(({ packageName }) => packageName);
}

describe('listInstancePackages', () => {
  it('tells of each package what is known, by name', async () => {
    const { items, totalItems } = await list();
    expect(totalItems).toBe(5);
    expect(items.map(({ packageName }) => packageName)).toEqual([
      CI,
      CI_BACKEND,
      '@backstage/cli',
      OLD,
      'react',
    ]);
    expect(items[0]).toMatchObject({
      role: 'frontend-plugin',
      plugin: { entityRef: 'plugin:default/pipelines', title: 'Pipelines' },
      status: { state: 'installed', version: '1.0.0' },
      findings: [{ message: 'Two versions.' }],
    });
    expect(items[1]).toMatchObject({
      description: 'Builds and pipelines',
      folder: 'plugins/ci-backend',
      findings: [],
    });
  });

  it('takes a role from an entry where the package has none, and from no name', async () => {
    const roles = Object.fromEntries(
      (await list()).items.map(({ packageName, role }) => [packageName, role]),
    );
    expect(roles).toEqual({
      [CI]: 'frontend-plugin',
      [CI_BACKEND]: 'backend-plugin',
      [OLD]: 'frontend-plugin',
      '@backstage/cli': undefined,
      react: undefined,
    });
  });

  it('knows the plugin of a package by an older name', async () => {
    expect((await list({ search: OLD })).items).toMatchObject([
      { packageName: OLD, plugin: { title: 'Docs' } },
    ]);
  });

  it('says that a plugin is in no source, and believes a source more', async () => {
    const { items } = await listInstancePackages(
      viewOf({
        inventory,
        plugins: [
          { title: 'Ci', packages: [{ name: CI }], unlisted: true },
          {
            title: 'React',
            packages: [{ name: 'react' }],
            unlisted: true,
          },
          { title: 'Pipelines', packages: [{ name: CI }] },
        ],
      }),
      {},
    );
    expect(items[0].plugin).toEqual({
      entityRef: 'plugin:default/pipelines',
      title: 'Pipelines',
    });
    expect(items[4].plugin).toMatchObject({ title: 'React', unlisted: true });
  });

  it('is empty before the first inventory', async () => {
    expect(await listInstancePackages(viewOf({}), {})).toEqual({
      items: [],
      totalItems: 0,
      facets: {
        role: [],
        freshness: [],
        evidence: [],
        loaded: [],
        workspace: [],
      },
      pageInfo: {},
    });
  });

  it.each([
    { search: 'plugin-ci', found: [CI, CI_BACKEND] },
    { search: 'PIPELINES', found: [CI, CI_BACKEND] },
    { search: ' builds  pipelines ', found: [CI_BACKEND] },
    { search: 'docs', found: [OLD] },
    { search: 'pages react', found: ['react'] },
    { search: 'nothing-of-it', found: [] },
  ])('finds $found by "$search"', async ({ search, found }) => {
    expect(await names({ search })).toEqual(found);
  });

  it('counts each facet without its own selection', async () => {
    const { facets, totalItems } = await list({
      role: ['backend-plugin'],
      workspace: ['backend', 'gone'],
    });
    expect(totalItems).toBe(1);
    expect(facets).toMatchObject({
      role: [{ value: 'backend-plugin', count: 1 }],
      workspace: [
        { value: 'backend', count: 1 },
        { value: 'gone', count: 0 },
      ],
      evidence: [
        { value: 'manifest', count: 1 },
        { value: 'lockfile', count: 1 },
        { value: 'node_modules', count: 1 },
      ],
    });
  });

  it('counts first what is not loaded, as that wants attention', async () => {
    const runtime = { features: [], workspace: 'backend', elsewhere: [] };
    const { facets } = await listInstancePackages(
      viewOf({
        inventory: inventoryOf(
          [
            { name: CI },
            {
              name: CI_BACKEND,
              manifest: { role: 'backend-plugin', pluginId: 'ci' },
            },
            { name: OLD, evidence: ['runtime'] },
          ],
          { runtime },
        ),
      }),
      {},
    );
    expect(facets.loaded).toEqual([
      { value: 'no', count: 1 },
      { value: 'yes', count: 1 },
      { value: 'unknown', count: 1 },
    ]);
  });

  it('counts a package once for a workspace that declares it twice', async () => {
    expect((await list()).facets).toMatchObject({
      workspace: [
        { value: 'app', count: 4 },
        { value: 'backend', count: 1 },
      ],
      role: [
        { value: 'frontend-plugin', count: 2 },
        { value: 'backend-plugin', count: 1 },
        { value: 'none', count: 2 },
      ],
    });
  });

  it('means any of several values, and all of several facets', async () => {
    expect(
      await names({ role: ['none', 'backend-plugin'], workspace: ['app'] }),
    ).toEqual(['@backstage/cli', 'react']);
    expect(await names({ evidence: ['lockfile'] })).toEqual([CI_BACKEND]);
  });

  it.each<InstancePackagesQuery & { expected: string[] }>([
    {
      sort: 'name',
      order: 'desc',
      expected: ['react', OLD, '@backstage/cli', CI_BACKEND, CI],
    },
    {
      sort: 'role',
      expected: [CI, OLD, CI_BACKEND, '@backstage/cli', 'react'],
    },
    {
      sort: 'role',
      order: 'desc',
      expected: ['@backstage/cli', 'react', CI_BACKEND, CI, OLD],
    },
  ])('sorts by $sort $order, then by name', async ({ expected, ...query }) => {
    expect(await names(query)).toEqual(expected);
  });

  it('sorts what is furthest behind first', async () => {
    const versions = {
      ahead: '9.0.0',
      current: '2.1.1',
      major: '1.0.0',
      minor: '2.0.0',
      patch: '2.1.0',
    };
    const { items, facets } = await listInstancePackages(
      viewOf({
        inventory: inventoryOf([
          ...Object.entries(versions).map(([name, version]) => ({
            name,
            version,
            versions: [{ version, evidence: ['node_modules' as const] }],
          })),
          { name: 'a-private-one' },
        ]),
        registry: registryOf(
          Object.fromEntries(
            Object.keys(versions).map(name => [name, { latest: '2.1.1' }]),
          ),
        ),
      }),
      { sort: 'freshness' },
    );
    expect(items.map(({ packageName }) => packageName)).toEqual([
      'major',
      'minor',
      'patch',
      'current',
      'ahead',
      'a-private-one',
    ]);
    expect(facets.freshness).toEqual([
      { value: 'behind', count: 3 },
      { value: 'current', count: 1 },
      { value: 'ahead', count: 1 },
      { value: 'unknown', count: 1 },
    ]);
  });

  it('pages to the end and back', async () => {
    const first = await list({ limit: 2 });
    const cursor = first.pageInfo.nextCursor;
    const second = await list({ limit: 2, cursor });
    const last = await list({ limit: 2, cursor: second.pageInfo.nextCursor });
    expect([first, second, last].map(({ items }) => items.length)).toEqual([
      2, 2, 1,
    ]);
    expect(last.pageInfo.nextCursor).toBeUndefined();
    expect(
      await list({ limit: 2, cursor: second.pageInfo.prevCursor }),
    ).toEqual(first);
  });

  it('gives totals and facets alone, or all at once', async () => {
    expect(await list({ limit: 0 })).toMatchObject({
      items: [],
      totalItems: 5,
      pageInfo: {},
    });
    expect(await list({ limit: 10_000 })).toMatchObject({
      items: { length: 5 },
      pageInfo: {},
    });
  });

  it.each<{ what: string; query: InstancePackagesQuery }>([
    { what: 'another search', query: { search: 'x' } },
    { what: 'another facet', query: { workspace: ['app'] } },
    { what: 'the same value of another facet', query: { loaded: ['unknown'] } },
    { what: 'another order', query: { order: 'desc' } },
  ])('refuses a cursor of $what', async ({ query }) => {
    const cursor = (await list({ freshness: ['unknown'], limit: 1 })).pageInfo
      .nextCursor;
    await expect(list({ ...query, cursor })).rejects.toThrow(
      'cursor is of another',
    );
  });

  it('refuses a cursor of another instance', async () => {
    const cursor = (await list({ limit: 1 })).pageInfo.nextCursor;
    await expect(
      listInstancePackages({ ...view, instance: 'staging' }, { cursor }),
    ).rejects.toThrow('cursor is of another');
  });

  it.each(['x', 'e30', '!'])('refuses "%s" as a cursor', async cursor => {
    await expect(list({ cursor })).rejects.toThrow('cursor is not one');
  });

  it('judges again when the registry has told more', async () => {
    const shared = viewOf({ inventory });
    const freshnessIn = async (registry: typeof view.registry) => {
      const { items } = await listInstancePackages(
        { ...shared, registry },
        { search: 'react' },
      );
      return items[0].status.freshness;
    };
    expect(await freshnessIn(registryOf({}))).toEqual({
      state: 'unknown',
      reason: 'not-checked',
    });
    expect(
      await freshnessIn(registryOf({ react: { latest: '1.0.0' } })),
    ).toEqual({
      state: 'current',
      latest: '1.0.0',
    });
  });

  it('leaves out what only a workspace declares that no program uses', async () => {
    const unused: Inventory = inventoryOf([
      { name: 'unused', declaredIn: [{ workspace: 'tools', range: '1' }] },
    ]);
    expect(
      (await listInstancePackages(viewOf({ inventory: unused }), {})).items,
    ).toEqual([]);
  });
});
