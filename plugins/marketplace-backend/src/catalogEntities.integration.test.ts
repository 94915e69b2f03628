import {
  createMockDirectory,
  mockCredentials,
  TestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import Ajv from 'ajv';
import {
  CollectionDetails,
  CollectionsResponse,
  HighlightsResponse,
  PluginDetails,
  PluginsResponse,
} from 'backstage-plugin-marketplace-common';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import request from 'supertest';
import { parse } from 'yaml';
import {
  databaseConfigOf,
  startMarketplace,
} from './__testUtils__/startMarketplace';

jest.setTimeout(120_000);

const entity = (kind: string, name: string, spec: unknown, metadata = {}) =>
  `${JSON.stringify({
    apiVersion: 'extensions.backstage.io/v1alpha1',
    kind,
    metadata: { name, title: `Title of ${name}`, ...metadata },
    spec,
  })}\n---\n`;

const pub = { labels: { audience: 'public' } };

const content = {
  'source/all.yaml': [
    entity('Plugin', 'catalog', { packages: ['@acme/plugin-catalog'] }, pub),
    entity('Plugin', 'todo', {
      categories: ['Quality'],
      packages: ['@acme/plugin-todo', '@acme/plugin-todo-backend'],
    }),
    entity(
      'PluginCollection',
      'featured',
      { type: 'currated-list', plugins: ['todo', 'catalog', 'gone'] },
      pub,
    ),
    entity('PluginCollection', 'secret', { plugins: ['catalog'] }),
  ].join(''),
  // What a team registers in the catalog itself, like any other entity.
  'registered/all.yaml': [
    entity(
      'Plugin',
      'todo',
      { packages: ['@acme/plugin-todo'], highlights: ['By hand'] },
      { ...pub, namespace: 'team', tags: ['mine'] },
    ),
    entity('Plugin', 'solo', { lifecycle: 'production' }),
    entity('Package', 'solo-frontend', {
      packageName: '@acme/plugin-solo',
      partOf: ['solo'],
    }),
    entity(
      'PluginCollection',
      'live',
      { type: 'filter', filter: { 'spec.lifecycle': 'Production' } },
      pub,
    ),
    entity(
      'PluginCollection',
      'mine',
      { type: 'filter', filter: { 'metadata.tags': 'mine' } },
      pub,
    ),
  ].join(''),
};

const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addSchema(
  parse(readFileSync(resolve(__dirname, 'schema/openapi.yaml'), 'utf8')),
  'openapi',
);

describe('entities that reach the catalog by its own ways', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const files = createMockDirectory({ content });

  describe.each(databases.eachSupportedId())('on %s', id => {
    let backend: TestBackend;

    const get = (path: string, user = 'all') =>
      request(backend.server)
        .get(`/api/marketplace/${path}`)
        .set(
          'Authorization',
          mockCredentials.user.header(`user:default/${user}`),
        );

    /** An answer, which has to be as the OpenAPI document says. */
    async function read(path: string, schema: string, user?: string) {
      const { status, body } = await get(path, user);
      expect([path, status, body.error]).toEqual([path, 200, undefined]);
      const validate = ajv.getSchema(`openapi#/components/schemas/${schema}`);
      validate?.(body);
      expect(validate?.errors).toBeNull();
      return body;
    }
    const list = (query: string, user?: string): Promise<PluginsResponse> =>
      read(`plugins?${query}`, 'PluginsResponse', user);
    const refs = async (query: string, user?: string) =>
      (await list(query, user)).items.map(({ entityRef }) => entityRef);
    const plugin = (name: string, user?: string): Promise<PluginDetails> =>
      read(`plugins/${name}`, 'PluginDetails', user);
    const collections = async (user?: string) => {
      const { items }: CollectionsResponse = await read(
        'collections',
        'CollectionsResponse',
        user,
      );
      return items.map(
        ({ name, type, pluginCount, sources }) =>
          `${name} ${type} ${pluginCount} ${sources}`,
      );
    };
    const collection = async (name: string, user?: string) => {
      const { plugins }: CollectionDetails = await read(
        `collections/${name}`,
        'CollectionDetails',
        user,
      );
      return plugins.map(({ entityRef }) => entityRef);
    };

    beforeAll(async () => {
      const knex = await databases.init(id);
      backend = await startMarketplace({
        database: databaseConfigOf(id, knex),
        marketplace: {
          sources: [
            { id: 'acme', type: 'entities', target: files.resolve('source') },
          ],
          inventory: { instance: 'test', root: files.resolve('source') },
        },
        catalog: {
          locations: [
            {
              type: 'file',
              target: files.resolve('registered/all.yaml'),
              rules: [{ allow: ['Plugin', 'Package', 'PluginCollection'] }],
            },
          ],
        },
      });
      const isComplete = async () =>
        (await collections()).length === 4 &&
        (await list('source=catalog&source=acme')).totalItems === 3;
      for (let tries = 0; tries < 60 && !(await isComplete()); tries++) {
        await new Promise(done => setTimeout(done, 500));
      }
    });

    afterAll(async () => {
      await backend?.stop();
    });

    it('are listed with those of our sources, each plugin once', async () => {
      expect(await refs('')).toEqual([
        'plugin:default/catalog',
        'plugin:default/solo',
        'plugin:default/todo',
      ]);
      const { facets } = await list('');
      expect(facets.source).toEqual([
        { value: 'acme', count: 2 },
        { value: 'catalog', count: 2 },
      ]);
      expect(await refs('source=catalog')).toEqual([
        'plugin:default/solo',
        'plugin:default/todo',
      ]);
    });

    it('bring packages and have a status', async () => {
      const { packages, status } = await plugin('default/solo');
      expect(packages.map(({ packageName }) => packageName)).toEqual([
        '@acme/plugin-solo',
      ]);
      expect(['not-installed', 'unknown']).toContain(status.state);
      expect(await refs('search=@acme/plugin-solo')).toEqual([
        'plugin:default/solo',
      ]);
    });

    it('are one page with ours, for those who may read both', async () => {
      const page = await plugin('team/todo');
      expect(page).toMatchObject({
        entityRef: 'plugin:default/todo',
        categories: ['Code Quality'],
        tags: ['mine'],
        highlights: ['By hand'],
      });
      expect(page.sources.map(({ source }) => source)).toEqual([
        'acme',
        'catalog',
      ]);
      expect(page.sources[1]).toMatchObject({
        entityRef: 'plugin:team/todo',
        decides: expect.arrayContaining(['metadata.tags', 'spec.highlights']),
      });
    });

    it('stand alone for those who may not read ours', async () => {
      expect(await refs('', 'part')).toEqual([
        'plugin:default/catalog',
        'plugin:team/todo',
      ]);
      expect(await plugin('team/todo', 'part')).toMatchObject({
        entityRef: 'plugin:team/todo',
        categories: [],
        sources: [{ source: 'catalog', entityRef: 'plugin:team/todo' }],
      });
      expect((await get('plugins/default/todo', 'part')).status).toBe(404);
    });

    it('are collections too, by name and by filter', async () => {
      expect(await collections()).toEqual([
        'featured curated 2 acme',
        'live filter 1 catalog',
        'mine filter 1 catalog',
        'secret curated 1 acme',
      ]);
      expect(await collection('default/featured')).toEqual([
        'plugin:default/todo',
        'plugin:default/catalog',
      ]);
      expect(await collection('default/live')).toEqual(['plugin:default/solo']);
      expect(await collection('default/mine')).toEqual(['plugin:default/todo']);
      expect(
        await refs('collection=default/mine&collection=Default/Featured'),
      ).toEqual(['plugin:default/catalog', 'plugin:default/todo']);
      expect((await list('source=acme')).facets.collection).toEqual([
        { value: 'default/featured', label: 'Title of featured', count: 2 },
        { value: 'default/mine', label: 'Title of mine', count: 1 },
        { value: 'default/secret', label: 'Title of secret', count: 1 },
      ]);
    });

    it('show of collections what the caller may read', async () => {
      expect(await collections('part')).toEqual([
        'featured curated 1 acme',
        'live filter 0 catalog',
        'mine filter 1 catalog',
      ]);
      expect(await collections('nobody')).toEqual([]);
      expect(await collection('default/featured', 'part')).toEqual([
        'plugin:default/catalog',
      ]);
      expect(await collection('default/mine', 'part')).toEqual([
        'plugin:team/todo',
      ]);
      expect(await refs('collection=default/secret', 'part')).toEqual([]);
      for (const [user, name] of [
        ['part', 'default/secret'],
        ['nobody', 'default/featured'],
        ['all', 'default/nothing'],
      ]) {
        const { status, body } = await get(`collections/${name}`, user);
        expect([user, name, status, body.error?.name]).toEqual([
          user,
          name,
          404,
          'NotFoundError',
        ]);
      }
    });

    it('are highlights for those who may read them', async () => {
      const highlights: HighlightsResponse = await read(
        'highlights',
        'HighlightsResponse',
      );
      const told = highlights.collections.map(({ name }) => name);
      const all = (await collections()).map(line => line.split(' ')[0]);
      expect(told.length).toBeGreaterThan(0);
      expect(all).toEqual(expect.arrayContaining(told));
    });

    it('want credentials and well-formed names of collections', async () => {
      for (const path of [
        'collections',
        'collections/default/featured',
        'highlights',
      ]) {
        const { status } = await request(backend.server)
          .get(`/api/marketplace/${path}`)
          .set('Authorization', mockCredentials.none.header());
        expect([path, status]).toEqual([path, 401]);
      }
      const { status, body } = await get('plugins?collection=featured');
      expect([status, body.error.name]).toEqual([400, 'InputError']);
      expect(body.error.message).toContain('collection');
    });
  });
});
