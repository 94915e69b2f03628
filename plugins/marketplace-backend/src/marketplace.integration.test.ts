import {
  createMockDirectory,
  mockCredentials,
  TestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { EntityRelation } from '@backstage/catalog-model';
import {
  PluginDetails,
  PluginPackage,
  PluginsResponse,
} from 'backstage-plugin-marketplace-common';
import request from 'supertest';
import { expectToMatch } from './__testUtils__/expectToMatch';
import {
  databaseConfigOf,
  startMarketplace,
} from './__testUtils__/startMarketplace';

jest.setTimeout(120_000);

const entity = (kind: string, name: string, spec: unknown, labels = {}) =>
  `${JSON.stringify({
    apiVersion: 'marketplace.backstage.io/v1alpha1',
    kind,
    metadata: { name, title: `Title of ${name}`, labels },
    spec,
  })}\n---\n`;

const pub = { audience: 'public' };
const json = (value: unknown) => JSON.stringify(value);

const content = {
  entries: {
    'all.yaml': [
      entity(
        'Plugin',
        'catalog',
        {
          categories: ['Core'],
          packages: [
            '@backstage/plugin-catalog',
            '@backstage/plugin-catalog-backend',
          ],
          owner: 'team-a',
        },
        pub,
      ),
      entity(
        'Package',
        'backstage-plugin-catalog',
        { packageName: '@backstage/plugin-catalog', partOf: ['catalog'] },
        pub,
      ),
      entity('Package', 'backstage-plugin-catalog-backend', {
        packageName: '@backstage/plugin-catalog-backend',
        partOf: ['catalog'],
      }),
      entity('Plugin', 'todo', {
        categories: ['Quality'],
        packages: ['@acme/plugin-todo', '@acme/plugin-todo-backend'],
      }),
      entity('Plugin', 'broken', { packages: 'none' }),
      entity(
        'Plugin',
        'jenkins',
        { categories: ['CI/CD'], packages: ['@acme/plugin-jenkins'] },
        pub,
      ),
      entity('PluginCollection', 'featured', {
        type: 'curated',
        plugins: ['catalog'],
      }),
    ].join(''),
    'bad.yaml': 'kind: [Plugin\n',
  },
  directory: {
    'radar.yaml': `title: Radar\nnpmPackageName: '@acme/plugin-radar'\ncategory: Discovery\n`,
    'bad.yaml': 'title: no package\n',
  },
  repository: {
    'package.json': json({
      name: 'root',
      version: '0.0.0',
      workspaces: ['packages/*'],
    }),
    'backstage.json': json({ version: '1.55.0' }),
    packages: {
      app: {
        'package.json': json({
          name: 'app',
          version: '0.0.0',
          backstage: { role: 'frontend' },
          dependencies: {
            '@backstage/plugin-catalog': '^2.0.0',
            '@acme/plugin-todo': '^1.0.0',
          },
        }),
      },
      backend: {
        'package.json': json({
          name: 'backend',
          version: '0.0.0',
          backstage: { role: 'backend' },
          dependencies: { '@backstage/plugin-catalog-backend': '^4.0.0' },
        }),
      },
    },
    node_modules: {
      '@backstage': {
        'plugin-catalog': {
          'package.json': json({
            name: '@backstage/plugin-catalog',
            version: '2.0.9',
            backstage: { role: 'frontend-plugin', pluginId: 'catalog' },
          }),
        },
        'plugin-catalog-backend': {
          'package.json': json({
            name: '@backstage/plugin-catalog-backend',
            version: '4.0.0',
            backstage: { role: 'backend-plugin', pluginId: 'catalog' },
          }),
        },
      },
      '@acme': {
        'plugin-todo': {
          'package.json': json({ name: '@acme/plugin-todo', version: '1.2.0' }),
        },
      },
    },
  },
};

describe('the marketplace in a backend with the real catalog', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const files = createMockDirectory({ content });

  describe.each(databases.eachSupportedId())('on %s', id => {
    let backend: TestBackend;
    const as = (user: string) =>
      mockCredentials.user.header(`user:default/${user}`);

    const list = async (
      query: string,
      user = 'all',
    ): Promise<PluginsResponse> => {
      const response = await request(backend.server)
        .get(`/api/marketplace/plugins?${query}`)
        .set('Authorization', as(user));
      expect([query, response.status, response.body.error]).toEqual([
        query,
        200,
        undefined,
      ]);
      expectToMatch('PluginsResponse', response.body);
      return response.body;
    };
    const names = async (query: string, user?: string) =>
      (await list(query, user)).items.map(({ name }) => name);

    beforeAll(async () => {
      const knex = await databases.init(id);
      backend = await startMarketplace({
        database: databaseConfigOf(id, knex),
        marketplace: {
          sources: [
            { id: 'acme', type: 'entities', target: files.resolve('entries') },
            {
              id: 'official',
              type: 'directory',
              target: files.resolve('directory'),
            },
            {
              id: 'missing',
              type: 'directory',
              target: files.resolve('not-there'),
            },
          ],
          inventory: { instance: 'test', root: files.resolve('repository') },
          registry: { enabled: false },
        },
      });
      for (
        let tries = 0;
        tries < 60 && (await list('limit=0')).totalItems < 4;
        tries++
      ) {
        await new Promise(done => setTimeout(done, 500));
      }
    });

    afterAll(async () => {
      await backend?.stop();
    });

    it('has the entries of every source that can be read, less the bad ones', async () => {
      expect(await names('')).toEqual(['radar', 'catalog', 'jenkins', 'todo']);
    });

    it('knows what is installed, what is half installed, and what is not', async () => {
      const { items, facets } = await list('');
      expect(
        Object.fromEntries(items.map(({ name, status }) => [name, status])),
      ).toEqual({
        catalog: {
          state: 'installed',
          version: '2.0.9',
          freshness: 'unknown',
          evidence: ['manifest', 'node_modules', 'runtime'],
          attention: [],
        },
        todo: {
          state: 'partial',
          version: '1.2.0',
          freshness: 'unknown',
          evidence: ['manifest', 'node_modules'],
          missing: ['@acme/plugin-todo-backend'],
          missingHalf: 'backend',
          attention: ['missing-companion'],
        },
        jenkins: { state: 'not-installed' },
        radar: { state: 'not-installed' },
      });
      expect(facets.status).toEqual([
        { value: 'installed', count: 1 },
        { value: 'partial', count: 1 },
        { value: 'not-installed', count: 2 },
      ]);
      expect(facets.category.map(({ value }) => value)).toEqual([
        'Catalog',
        'CI/CD',
        'Code Quality',
        'Core Features',
      ]);
    });

    it('searches, filters and pages', async () => {
      expect(await names('search=jenkins')).toEqual(['jenkins']);
      expect(await names('search=title+of+todo')).toEqual(['todo']);
      expect(
        await names('category=CI/CD&category=Core+Features&status=installed'),
      ).toEqual(['catalog']);
      const { pageInfo } = await list('limit=3');
      expect(await names(`limit=3&cursor=${pageInfo.nextCursor}`)).toEqual([
        'todo',
      ]);
    });

    it('tells everything about one plugin', async () => {
      const response = await request(backend.server)
        .get('/api/marketplace/plugins/default/catalog')
        .set('Authorization', as('all'));
      expect(response.status).toBe(200);
      expectToMatch('PluginDetails', response.body);
      const details: PluginDetails = response.body;
      expect(details.instance).toEqual({
        id: 'test',
        takenAt: expect.any(String),
        backstageVersion: '1.55.0',
      });
      expect(details.packages).toEqual([
        expect.objectContaining({
          packageName: '@backstage/plugin-catalog',
          role: 'frontend-plugin',
          status: expect.objectContaining({
            state: 'installed',
            version: '2.0.9',
            loaded: 'unknown',
          }),
        }),
        expect.objectContaining({
          packageName: '@backstage/plugin-catalog-backend',
          role: 'backend-plugin',
          status: expect.objectContaining({
            state: 'installed',
            loaded: 'yes',
            evidence: ['manifest', 'node_modules', 'runtime'],
            declaredIn: [
              { workspace: 'backend', range: '^4.0.0', version: '4.0.0' },
            ],
          }),
        }),
      ]);
    });

    it('relates plugins, packages, collections and owners in the catalog', async () => {
      const { body } = await request(backend.server)
        .get('/api/catalog/entities/by-name/plugin/default/catalog')
        .set('Authorization', as('all'));
      expect(
        body.relations
          .map(({ type, targetRef }: EntityRelation) => `${type} ${targetRef}`)
          .sort(),
      ).toEqual([
        'hasPart package:default/backstage-plugin-catalog',
        'hasPart package:default/backstage-plugin-catalog-backend',
        'ownedBy group:default/team-a',
        'partOf plugincollection:default/featured',
      ]);
    });

    it('shows a caller what the catalog lets them read, and no trace of the rest', async () => {
      const part = await list('', 'part');
      expect(part.items.map(({ name }) => name)).toEqual([
        'catalog',
        'jenkins',
      ]);
      expect(part.totalItems).toBe(2);
      expect(part.facets.category.map(({ value }) => value)).toEqual([
        'CI/CD',
        'Core Features',
      ]);
      expect(await names('search=todo', 'part')).toEqual([]);
      expect((await list('', 'nobody')).totalItems).toBe(0);

      for (const [user, name] of [
        ['part', 'todo'],
        ['nobody', 'catalog'],
        ['all', 'nothing'],
      ]) {
        const response = await request(backend.server)
          .get(`/api/marketplace/plugins/default/${name}`)
          .set('Authorization', as(user));
        expect([
          user,
          name,
          response.status,
          response.body.error?.name,
        ]).toEqual([user, name, 404, 'NotFoundError']);
      }
      const { body } = await request(backend.server)
        .get('/api/marketplace/plugins/default/catalog')
        .set('Authorization', as('part'));
      expect(
        body.packages.map((pkg: PluginPackage) => pkg.packageName),
      ).toEqual(['@backstage/plugin-catalog']);
    });

    it('wants credentials', async () => {
      for (const path of ['/plugins', '/plugins/default/catalog']) {
        const response = await request(backend.server)
          .get(`/api/marketplace${path}`)
          .set('Authorization', mockCredentials.none.header());
        expect([path, response.status]).toEqual([path, 401]);
        expectToMatch('Error', response.body);
      }
    });

    it.each([
      ['limit=101', 'limit'],
      ['limit=-1', 'limit'],
      ['limit=many', 'limit'],
      ['status=gone', 'status'],
      ['sort=beauty', 'sort'],
      ['order=up', 'order'],
      ['categry=CI', 'categry'],
      ['__proto__=1', '__proto__'],
      ['sort=title&__proto__[sort]=beauty', '__proto__'],
      ['cursor=nonsense', 'cursor'],
      [`search=${'x'.repeat(201)}`, 'search'],
      ['search=a&search=b', 'search'],
    ])('refuses %s, naming the field', async (query, field) => {
      const { status, body } = await request(backend.server)
        .get(`/api/marketplace/plugins?${query}`)
        .set('Authorization', as('all'));
      expect([status, body.error.name]).toEqual([400, 'InputError']);
      expect(body.error.message).toContain(field);
    });

    it('serves brand icons to an img element, and nothing else from that folder', async () => {
      const icon = await request(backend.server)
        .get('/api/marketplace/icons/simple-icons/argo.svg')
        .set('Authorization', mockCredentials.none.header());
      expect([icon.status, icon.type]).toEqual([200, 'image/svg+xml']);
      for (const [file, status] of [
        ['nosuchbrand.svg', 404],
        ['..%2f..%2fpackage.json', 400],
      ]) {
        const response = await request(backend.server).get(
          `/api/marketplace/icons/simple-icons/${file}`,
        );
        expect([file, response.status]).toEqual([file, status]);
      }
    });
  });

  it.each([
    [
      { sources: [{ id: 'x', type: 'nonsense' }] },
      /marketplace\.sources\[0\]\.type/,
    ],
    [{ sorces: [] }, /marketplace\.sorces/],
    [
      { inventory: { instance: 'No Name' } },
      /marketplace\.inventory\.instance/,
    ],
  ])(
    'does not start with the wrong configuration %j, and names its path',
    async (marketplace, message) => {
      await expect(
        startMarketplace({
          database: { client: 'better-sqlite3', connection: ':memory:' },
          marketplace,
        }),
      ).rejects.toThrow(message);
    },
  );
});
