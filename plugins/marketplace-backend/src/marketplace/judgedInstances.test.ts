import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  PluginsQuery,
  RegistryRecord,
} from 'backstage-plugin-marketplace-common';
import { inventoryOf } from './__testUtils__/inventoryOf';
import { callerWith, recordsOf, storeOf } from './__testUtils__/stores';
import { Caller } from './Caller';
import { Marketplace, MarketplaceOptions } from './Marketplace';

const entity = (kind: string, name: string, spec: JsonObject): Entity => ({
  apiVersion: 'marketplace.backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', etag: name },
  spec,
});

const entities = [
  entity('Plugin', 'ci', { packages: ['@acme/plugin-ci'] }),
  entity('Plugin', 'costs', { packages: ['@acme/plugin-costs'] }),
  entity('Plugin', 'old', {
    packages: ['@acme/plugin-old'],
    maintenance: 'archived',
  }),
  entity('PluginCollection', 'all', { plugins: ['ci', 'costs'] }),
];

const local = inventoryOf(
  [
    {
      name: '@acme/plugin-ci',
      version: '1.2.3',
      versions: [{ version: '1.2.3', evidence: ['node_modules'] }],
      manifest: {
        role: 'frontend-plugin',
        supportedVersions: '>=1.60.0',
        pluginPackages: ['@acme/plugin-ci', '@acme/plugin-ci-backend'],
      },
    },
    '@acme/plugin-old',
    {
      name: '@inner/plugin-secret',
      version: '4.5.6',
      manifest: {
        role: 'frontend-plugin',
        description: 'Classified things.',
        author: { name: 'Agents' },
        homepage: 'https://inner.test',
        repository: 'https://inner.test/code',
      },
    },
  ],
  { backstageVersion: '1.55.0' },
);

const other = inventoryOf(['@acme/plugin-costs'], {
  instance: 'other',
  takenAt: '2020-01-01T00:00:00.000Z',
  backstageVersion: '1.50.0',
});

const records: RegistryRecord[] = [
  {
    name: '@acme/plugin-ci',
    checkedAt: '2026-01-02T00:00:00.000Z',
    package: {
      latest: '2.0.0',
      distTags: { latest: '2.0.0' },
      releasedAt: '2025-12-24T10:00:00.000Z',
      deprecated: {},
      manifest: {
        license: 'Apache-2.0',
        pluginPackages: ['@acme/plugin-ci', '@acme/plugin-ci-backend'],
      },
    },
  },
  { name: '@acme/plugin-costs', failure: 'The registry is away' },
];

const reader = callerWith({});
const outsider = callerWith({ readsInventories: false });

function start(options: Partial<MarketplaceOptions> = {}) {
  return new Marketplace({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities }),
    inventories: storeOf([local, other]),
    registry: { enabled: true, store: recordsOf(records) },
    instance: 'test',
    staleAfterMs: 3_600_000,
    logger: mockServices.logger.mock(),
    ...options,
  });
}

const marketplace = start();

const namesOf = async (query: PluginsQuery, caller = reader) =>
  (await marketplace.list(query, caller)).items.map(({ name }) => name);

/** Nothing of an answer may tell these to who may not read inventories. */
const SECRETS =
  /1\.2\.3|4\.5\.6|1\.55|1\.50|secret|Classified|Agents|update-available|incompatible/;

describe('lists of an instance', () => {
  it('have what is installed and in no source, for who may read inventories', async () => {
    const { items, facets } = await marketplace.list({}, reader);
    const secret = items.find(({ unlisted }) => unlisted);
    expect(secret).toMatchObject({
      namespace: 'unlisted',
      description: 'Classified things.',
      author: { name: 'Agents' },
      status: { state: 'installed', version: '4.5.6' },
    });
    expect(items.map(({ title }) => title)).toEqual([
      'ci',
      'costs',
      'old',
      'Secret',
    ]);
    expect(facets.source).toEqual([
      { value: 'catalog', count: 3 },
      { value: 'installed', label: 'Installed, in no source', count: 1 },
    ]);
    expect(await namesOf({ source: ['installed'] })).toEqual([secret?.name]);
    expect(await namesOf({ search: 'classified' })).toEqual([secret?.name]);
    expect(await namesOf({}, callerWith({ visible: () => false }))).toEqual([
      secret?.name,
    ]);
  });

  it('tell states and nothing more to who may not', async () => {
    const answer = await marketplace.list({}, outsider);
    expect(
      answer.items.map(({ name, status }) => [name, status.state]),
    ).toEqual([
      ['ci', 'partial'],
      ['costs', 'not-installed'],
      ['old', 'installed'],
    ]);
    expect(JSON.stringify(answer)).not.toMatch(SECRETS);
    expect(answer.facets.attention).toEqual([{ value: 'archived', count: 1 }]);
    expect(await namesOf({ attention: ['archived'] }, outsider)).toEqual([
      'old',
    ]);
    expect(
      await namesOf({ attention: ['update-available'] }, outsider),
    ).toEqual([]);
    expect(await namesOf({ source: ['installed'] }, outsider)).toEqual([]);
    expect(await namesOf({ search: 'classified' }, outsider)).toEqual([]);
  });

  it('are sorted by what is most urgent, as far as the caller may know it', async () => {
    const [first] = await namesOf({ sort: 'attention' });
    expect(first).toBe('ci');
    expect(await namesOf({ sort: 'attention' }, outsider)).toEqual([
      'old',
      'ci',
      'costs',
    ]);
  });

  it('tell when anything of a plugin was released, to all', async () => {
    const { items } = await marketplace.list({ sort: 'released' }, outsider);
    expect(items.map(({ name, released }) => [name, released])).toEqual([
      ['ci', '2025-12-24'],
      ['costs', undefined],
      ['old', undefined],
    ]);
  });

  it('are of the instance that is asked for', async () => {
    const states = async (instance: string) =>
      (await marketplace.list({ instance }, reader)).items.map(
        ({ status }) => status.state,
      );
    expect(await states('other')).toEqual([
      'not-installed',
      'installed',
      'not-installed',
    ]);
    expect(await states('test')).toEqual([
      'partial',
      'not-installed',
      'installed',
      'installed',
    ]);
  });

  it('name the instances that are known only to who may know them', async () => {
    await expect(marketplace.list({ instance: 'x' }, reader)).rejects.toThrow(
      "There is no instance 'x'; known are test, other",
    );
  });

  it.each(['x', 'other'])(
    'are of this instance alone for who may not, as there was no %s',
    async instance => {
      const error = `There is no instance '${instance}'`;
      for (const answer of [
        marketplace.list({ instance }, outsider),
        marketplace.viewOf(instance, outsider),
        marketplace.get('default', 'ci', outsider, instance),
        marketplace.pluginView('default', 'ci', instance, outsider),
      ]) {
        await expect(answer).rejects.toThrow(new NotFoundError(error));
      }
      const here = await marketplace.list({ instance: 'test' }, outsider);
      expect(here.items).toHaveLength(3);
    },
  );

  it('are of an instance as soon as it has come, and until it is gone', async () => {
    const inventories = [local];
    const changing = start({ inventories: storeOf(inventories) });
    const asked = () => changing.list({ instance: 'other' }, reader);
    await expect(asked()).rejects.toThrow("There is no instance 'other'");
    inventories.push(other);
    expect((await asked()).items).toHaveLength(3);
    expect((await changing.viewOf('other', reader)).instance).toBe('other');
    inventories.pop();
    await expect(asked()).rejects.toThrow("There is no instance 'other'");
  });

  it('are of nothing where the instance has no inventory yet', async () => {
    const { items } = await start({ inventories: storeOf([]) }).list(
      {},
      reader,
    );
    expect(items.map(({ status }) => status.state)).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
  });
});

describe('the page of a plugin', () => {
  it('tells of every instance, the current one first', async () => {
    const { instances, instance, packages } = await marketplace.get(
      'default',
      'ci',
      reader,
    );
    expect(
      instances.map(({ id, current, stale, status, backstageVersion }) => [
        id,
        current,
        stale,
        status.state,
        backstageVersion,
      ]),
    ).toEqual([
      ['test', true, true, 'partial', '1.55.0'],
      ['other', false, true, 'not-installed', '1.50.0'],
    ]);
    expect(instances[0].compatibility).toContainEqual(
      expect.objectContaining({
        about: 'backstage',
        packageName: '@acme/plugin-ci',
        verdict: 'incompatible',
      }),
    );
    expect(instance).toMatchObject({ id: 'test', backstageVersion: '1.55.0' });
    expect(packages).toMatchObject([
      {
        packageName: '@acme/plugin-ci',
        status: { state: 'installed', version: '1.2.3' },
        registry: { latest: '2.0.0', license: 'Apache-2.0' },
      },
      {
        packageName: '@acme/plugin-ci-backend',
        status: { state: 'not-installed' },
      },
    ]);
  });

  it('tells of the first instances that can be kept, and how many are left out', async () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `p${at}`);
    const large = ['a', 'b', 'c', 'd'].map(instance =>
      inventoryOf(names, { instance }),
    );
    const many = start({ inventories: storeOf([local, ...large, other]) });
    const page = await many.get('default', 'ci', reader, 'd');
    expect(page.instances.map(({ id }) => id)).toEqual(['test', 'd', 'a']);
    expect(page.instancesLeftOut).toBe(3);
    const few = await marketplace.get('default', 'ci', reader);
    expect(few.instancesLeftOut).toBeUndefined();
  });

  it('is judged in the instance that is asked for', async () => {
    const { status, instance, instances } = await marketplace.get(
      'default',
      'costs',
      reader,
      'other',
    );
    expect([status.state, instance.id]).toEqual(['installed', 'other']);
    expect(instances.map(({ id, status: { state } }) => [id, state])).toEqual([
      ['test', 'not-installed'],
      ['other', 'installed'],
    ]);
  });

  it('tells who may not read inventories the state here, and what anyone can look up', async () => {
    const page = await marketplace.get('default', 'ci', outsider);
    expect(page.instances).toEqual([
      {
        id: 'test',
        current: true,
        status: expect.objectContaining({ state: 'partial' }),
        compatibility: [],
      },
    ]);
    expect(page.instance).toEqual({ id: 'test' });
    expect(page.packages[0]).toMatchObject({
      status: { state: 'installed', versions: [], declaredIn: [] },
      registry: { latest: '2.0.0' },
    });
    expect(JSON.stringify(page)).not.toMatch(SECRETS);
  });

  it('tells why a registry gave no answer, to who may read inventories', async () => {
    const failure = async (caller: Caller) =>
      (await marketplace.get('default', 'costs', caller)).packages[0]
        .registryFailure;
    expect(await failure(reader)).toBe('The registry is away');
    expect(await failure(outsider)).toBeUndefined();
  });

  it('is there for what is in no source, for who may read inventories', async () => {
    const [name] = await namesOf({ source: ['installed'] });
    const page = await marketplace.get('unlisted', name, reader);
    expect(page).toMatchObject({
      unlisted: true,
      entityRef: `plugin:unlisted/${name}`,
      links: [
        { url: 'https://inner.test', title: 'Homepage' },
        { url: 'https://inner.test/code', title: 'Repository' },
      ],
      sources: [{ source: 'installed' }],
      packages: [{ packageName: '@inner/plugin-secret' }],
    });
    await expect(marketplace.get('unlisted', name, outsider)).rejects.toThrow(
      `There is no plugin 'unlisted/${name}' that you may read`,
    );
  });

  it('is that of an entity where there is one of the same name', async () => {
    const [name] = await namesOf({ source: ['installed'] });
    const real = entity('Plugin', name, {});
    real.metadata.namespace = 'unlisted';
    const withReal = start({
      catalog: catalogServiceMock({ entities: [...entities, real] }),
    });
    const { items } = await withReal.list({}, reader);
    expect(items.filter(({ namespace }) => namespace === 'unlisted')).toEqual([
      expect.not.objectContaining({ unlisted: true }),
    ]);
  });
});

describe('packages that no entry and no registry knows, but what is installed names', () => {
  const module = '@inner/plugin-ci-backend-module-secret';
  const backend = '@inner/plugin-ci-secret-backend';
  const inner = start({
    inventories: storeOf([
      inventoryOf([
        {
          name: '@acme/plugin-ci',
          manifest: {
            role: 'frontend-plugin',
            pluginPackages: ['@acme/plugin-ci', module, backend],
          },
        },
        {
          name: module,
          manifest: {
            role: 'backend-plugin-module',
            pluginPackages: ['@acme/plugin-ci', module, backend],
          },
        },
      ]),
    ]),
    registry: {
      enabled: true,
      store: recordsOf([
        {
          name: module,
          package: {
            latest: '9.9.9',
            distTags: { latest: '9.9.9' },
            releasedAt: '2026-02-03T00:00:00.000Z',
            deprecated: {},
            manifest: {},
          },
        },
      ]),
    },
  });
  const seenBy = async (caller: Caller) => ({
    list: await inner.list({ search: 'ci' }, caller),
    page: await inner.get('default', 'ci', caller),
    collection: await inner.getCollection('default', 'all', caller),
  });

  it('are of their plugin for who may read inventories', async () => {
    const { list, page } = await seenBy(reader);
    expect(list.facets.role.map(({ value }) => value)).toContain(
      'backend-plugin-module',
    );
    expect(list.items[0].released).toBe('2026-02-03');
    expect(list.items[0].status).toMatchObject({
      state: 'partial',
      missing: [backend],
    });
    expect(page.packages).toHaveLength(3);
  });

  it('are nowhere for who may not', async () => {
    const answers = await seenBy(outsider);
    expect(JSON.stringify(answers)).not.toMatch(/secret|2026-02-03|module/);
    expect(answers.page.packages).toHaveLength(1);
  });

  it('count for who may not, as the state is the same for everybody', async () => {
    const { list, page, collection } = await seenBy(outsider);
    for (const { status } of [
      list.items[0],
      page,
      page.instances[0],
      collection.plugins[0],
    ]) {
      expect(status).toMatchObject({
        state: 'partial',
        missing: [],
        missingHalf: 'backend',
      });
    }
  });

  it('make a plugin whole for everybody', async () => {
    const whole = start({
      inventories: storeOf([
        inventoryOf([
          {
            name: '@acme/plugin-ci',
            manifest: { role: 'frontend-plugin' },
          },
          {
            name: backend,
            manifest: {
              role: 'backend-plugin',
              pluginPackages: ['@acme/plugin-ci', backend],
            },
          },
        ]),
      ]),
      // Its latest release has a backend half; the portal has one of its own instead
      registry: {
        enabled: true,
        store: recordsOf([
          {
            name: '@acme/plugin-ci',
            package: {
              latest: '2.0.0',
              distTags: { latest: '2.0.0' },
              deprecated: {},
              manifest: {
                role: 'frontend-plugin',
                pluginPackages: ['@acme/plugin-ci', '@acme/plugin-ci-backend'],
              },
            },
          },
        ]),
      },
    });
    const states = await Promise.all(
      [reader, outsider].map(async caller => {
        const page = await whole.get('default', 'ci', caller);
        return [page.status.state, page.instances[0].status.state];
      }),
    );
    expect(states).toEqual([
      ['installed', 'installed'],
      ['installed', 'installed'],
    ]);
  });
});

describe('views of an instance', () => {
  it('have what the caller may read', async () => {
    const view = await marketplace.viewOf(undefined, {
      ...reader,
      visible: ref => ref === 'plugin:default/ci',
    });
    expect(view.instance).toBe('test');
    expect(view.inventory?.inventory.backstageVersion).toBe('1.55.0');
    expect(view.plugins.map(({ sources }) => sources)).toEqual([
      ['catalog'],
      ['installed'],
    ]);
    const seen = await marketplace.viewOf('other', reader);
    expect(seen.plugins).toHaveLength(3);
  });

  it('go with one plugin', async () => {
    const { plugin, view } = await marketplace.pluginView(
      'default',
      'costs',
      'other',
      reader,
    );
    expect(plugin.status.state).toBe('installed');
    expect(view.instance).toBe('other');
  });
});

describe('collections', () => {
  it('tell states and nothing more to who may not read inventories', async () => {
    const page = await marketplace.getCollection('default', 'all', outsider);
    expect(page.plugins.map(({ status }) => status.state)).toEqual([
      'partial',
      'not-installed',
    ]);
    expect(JSON.stringify(page)).not.toMatch(SECRETS);
  });
});
