import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  TestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuditorServiceEvent } from '@backstage/backend-plugin-api';
import {
  InstanceSummary,
  Inventory,
  marketplacePermissions,
  PluginsResponse,
} from 'backstage-plugin-marketplace-common';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { parse } from 'yaml';
import { expectToMatch } from './__testUtils__/expectToMatch';
import {
  databaseConfigOf,
  decidedPermissions,
  startMarketplace,
} from './__testUtils__/startMarketplace';
import { aRepository, entriesOfIt } from './__testUtils__/aRepository';

jest.setTimeout(120_000);

const staging: Inventory = {
  instance: 'whatever',
  takenAt: '2026-01-02T00:00:00.000Z',
  origin: 'scan',
  backstageVersion: '1.40.0',
  packageManager: 'yarn-berry',
  covers: { frontend: true, backend: true },
  workspaces: [
    {
      name: 'app',
      folder: 'packages/app',
      role: 'frontend',
      frontendSystem: 'legacy',
    },
  ],
  packages: [
    {
      name: '@acme/plugin-jenkins',
      version: '7.7.7',
      versions: [{ version: '7.7.7', evidence: ['node_modules'] }],
      declaredIn: [{ workspace: 'app', range: '^7.0.0' }],
      evidence: ['manifest', 'node_modules'],
      manifest: { role: 'frontend-plugin' },
    },
  ],
  findings: [],
};

const methods = ['get', 'put', 'post', 'patch', 'delete'] as const;

const openapi: { paths: Record<string, object> } = parse(
  readFileSync(resolve(__dirname, 'schema/openapi.yaml'), 'utf8'),
);

const auditEvents: Array<{ id: string; meta: unknown; outcome: string }> = [];

const auditor = mockServices.auditor.mock({
  createEvent: async ({ eventId, severityLevel, meta }) => {
    const tell = (outcome: string, more: object = {}) => {
      auditEvents.push({
        id: `${eventId} ${severityLevel}`,
        meta: { ...meta, ...more },
        outcome,
      });
    };
    const event: AuditorServiceEvent = {
      success: async options => tell('success', options?.meta),
      fail: async ({ error }) => tell(error.name),
    };
    return event;
  },
});

describe('what is installed, in a backend with the real catalog', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const files = createMockDirectory({
    content: { entries: entriesOfIt, repository: aRepository },
  });

  describe.each(databases.eachSupportedId())('on %s', id => {
    let backend: TestBackend;
    const user = (name: string) =>
      mockCredentials.user.header(`user:default/${name}`);
    const service = mockCredentials.service.header();

    const get = (path: string, authorization = user('all')) =>
      request(backend.server)
        .get(`/api/marketplace${path}`)
        .set('Authorization', authorization);
    const put = (
      instance: string,
      body: string | object,
      authorization = service,
    ) =>
      request(backend.server)
        .put(`/api/marketplace/instances/${instance}/inventory`)
        .set('Authorization', authorization)
        .set('Content-Type', 'application/json')
        .send(body);
    const remove = (instance: string, authorization = user('all')) =>
      request(backend.server)
        .delete(`/api/marketplace/instances/${instance}`)
        .set('Authorization', authorization);
    const instances = async (): Promise<InstanceSummary[]> =>
      (await get('/instances')).body.items;
    const list = async (
      query: string,
      authorization?: string,
    ): Promise<PluginsResponse> => {
      const response = await get(`/plugins?${query}`, authorization);
      expect([query, response.status, response.body.error]).toEqual([
        query,
        200,
        undefined,
      ]);
      expectToMatch('PluginsResponse', response.body);
      return response.body;
    };

    async function until(what: () => Promise<boolean>) {
      for (let tries = 0; tries < 80; tries++) {
        if (await what()) {
          return;
        }
        await new Promise(done => setTimeout(done, 500));
      }
      throw new Error(`It never came: ${what}`);
    }

    beforeAll(async () => {
      const knex = await databases.init(id);
      backend = await startMarketplace({
        database: databaseConfigOf(id, knex),
        services: [decidedPermissions, auditor.factory],
        marketplace: {
          sources: [
            { id: 'acme', type: 'entities', target: files.resolve('entries') },
          ],
          inventory: { instance: 'test', root: files.resolve('repository') },
          registry: { enabled: false },
        },
      });
      await until(
        async () =>
          (await list('source=acme&status=installed')).items.length === 1,
      );
      await put('staging', staging);
      await until(
        async () => (await get('/overview?instance=staging')).status === 200,
      );
    });

    afterAll(async () => {
      await backend?.stop();
    });

    it('tells of every instance, the current one first', async () => {
      const response = await get('/instances');
      expectToMatch('InstancesResponse', response.body);
      expect(response.headers['cache-control']).toBe('private, no-store');
      expect(response.body.items).toMatchObject([
        {
          id: 'test',
          current: true,
          origin: 'scan',
          stale: false,
          backstageVersion: '1.55.0',
        },
        {
          id: 'staging',
          current: false,
          origin: 'report',
          takenAt: staging.takenAt,
          stale: true,
          frontendSystem: 'legacy',
          packages: 1,
        },
      ]);
    });

    it('judges plugins in the instance that is asked for', async () => {
      const states = async (query: string) =>
        Object.fromEntries(
          (await list(query)).items.map(({ name, status }) => [
            name,
            status.state,
          ]),
        );
      expect(await states('')).toMatchObject({
        catalog: 'installed',
        todo: 'partial',
        jenkins: 'not-installed',
      });
      expect(await states('instance=staging')).toMatchObject({
        catalog: 'not-installed',
        todo: 'not-installed',
        jenkins: 'installed',
      });
      const page = await get('/plugins/default/jenkins?instance=staging');
      expectToMatch('PluginDetails', page.body);
      expect(page.body.instance.id).toBe('staging');
      expect(page.body.packages[0].status).toMatchObject({
        version: '7.7.7',
        evidence: ['manifest', 'node_modules', 'report'],
      });
      expect(
        page.body.instances.map((each: InstanceSummary) => each.id),
      ).toEqual(['test', 'staging']);
    });

    it('shows what is installed but in no source as an entry of its own', async () => {
      const { items } = await list('attention=unlisted');
      expect(items).toMatchObject([
        { title: expect.any(String), unlisted: true },
      ]);
      const page = await get(`/plugins/${items[0].namespace}/${items[0].name}`);
      expectToMatch('PluginDetails', page.body);
      expect((await list('attention=unlisted', user('viewer'))).items).toEqual(
        [],
      );
    });

    it('lists the packages of an instance, and as a table', async () => {
      const response = await get('/instances/test/packages?sort=role&limit=2');
      expectToMatch('InstancePackagesResponse', response.body);
      const { items, totalItems, pageInfo } = response.body;
      expect(items).toHaveLength(2);
      expect(totalItems).toBeGreaterThan(2);
      const next = await get(
        `/instances/test/packages?sort=role&limit=2&cursor=${pageInfo.nextCursor}`,
      );
      expect(next.body.items[0].packageName).not.toBe(items[0].packageName);

      const table = await get('/instances/test/packages?limit=1').set(
        'Accept',
        'text/csv',
      );
      expect(table.type).toBe('text/csv');
      expect(table.headers['content-disposition']).toBe(
        'attachment; filename="packages-of-test.csv"',
      );
      expect(table.headers.vary).toMatch(/Accept/);
      expect(table.text.trim().split('\r\n')).toHaveLength(totalItems + 1);
      expect(table.text).toContain('@backstage/plugin-catalog');
    });

    it('tells of an instance in numbers', async () => {
      const response = await get('/overview');
      expectToMatch('OverviewResponse', response.body);
      expect(response.body).toMatchObject({
        instance: { id: 'test', current: true },
        plugins: { installed: 2, partial: 1, missingCompanion: 1, unlisted: 1 },
        registry: { enabled: false },
      });
      const other = await get('/overview?instance=staging');
      expectToMatch('OverviewResponse', other.body);
      expect(other.body).toMatchObject({
        instance: { id: 'staging' },
        plugins: { installed: 1, partial: 0 },
      });
    });

    it('tells how to install what is missing', async () => {
      const { body } = await get('/plugins/default/todo/install');
      expectToMatch('InstallGuide', body);
      expect(body).toMatchObject({ instance: 'test' });
      expect(JSON.stringify(body.steps)).toContain('@acme/plugin-todo-backend');
      const other = await get(
        '/plugins/default/jenkins/install?instance=staging',
      );
      expectToMatch('InstallGuide', other.body);
      expect(other.body.steps).toEqual([
        {
          kind: 'already-there',
          packageName: '@acme/plugin-jenkins',
          version: '7.7.7',
        },
      ]);
    });

    it('tells how to remove what is there, also as a patch', async () => {
      const { body } = await get('/plugins/default/todo/install?action=remove');
      expectToMatch('InstallGuide', body);
      expect(body).toMatchObject({ action: 'remove', patch: true });
      const path = '/plugins/default/todo/install/patch';
      const patch = await get(`${path}?action=remove`).buffer();
      expect(patch.headers).toMatchObject({
        'content-type': 'text/x-patch; charset=utf-8',
        'content-disposition': 'attachment; filename="remove-todo.patch"',
      });
      expect(patch.text).toContain('--- a/packages/app/package.json\n');
      // Without registries, nobody knows which version to add
      const { status, body: refusal } = await get(path);
      expect([status, refusal.error.name]).toEqual([409, 'ConflictError']);
      expect((await get(`${path}?action=destroy`)).status).toBe(400);
    });

    it('knows no instance, and no plugin, that is not there', async () => {
      for (const path of [
        '/instances/nowhere/packages',
        '/overview?instance=nowhere',
        '/plugins?instance=nowhere',
        '/plugins/default/todo?instance=nowhere',
        '/plugins/default/todo/install?instance=nowhere',
        '/plugins/default/nothing/install',
      ]) {
        const { status, body } = await get(path);
        expect([path, status, body.error.name]).toEqual([
          path,
          404,
          'NotFoundError',
        ]);
        expectToMatch('Error', body);
      }
    });

    it('tells those who may not read inventories no more than what is installed', async () => {
      const viewer = user('viewer');
      for (const path of [
        '/instances',
        '/instances/test/packages',
        '/instances/nowhere/packages',
        '/overview',
        '/plugins/default/todo/install',
        '/plugins/default/todo/install/patch?action=remove',
      ]) {
        const { status, body } = await get(path, viewer);
        expect([path, status, body.error.name]).toEqual([
          path,
          403,
          'NotAllowedError',
        ]);
        expect(body.error.message).toContain('marketplace.inventory.read');
      }

      const known = await list('limit=100', viewer);
      expect(
        Object.fromEntries(
          known.items.map(({ name, status }) => [name, status.state]),
        ),
      ).toEqual({
        catalog: 'installed',
        todo: 'partial',
        jenkins: 'not-installed',
      });
      const pages = await Promise.all(
        [
          '/plugins/default/catalog',
          '/plugins/default/todo',
          '/plugins/default/jenkins',
          '/collections/default/featured',
        ].map(async path => (await get(path, viewer)).body),
      );
      for (const page of pages.slice(0, 3)) {
        expectToMatch('PluginDetails', page);
      }
      for (const text of [known, ...pages].map(each => JSON.stringify(each))) {
        expect(text).not.toMatch(
          /2\.0\.9|4\.0\.0|1\.2\.0|7\.7\.7|\^|1\.55|1\.40|node_modules|packages\/app|internal-tool|@acme\/plugin-unlisted/,
        );
      }
      // Nor what other portals there are
      for (const path of [
        '/plugins/default/jenkins?instance=staging',
        '/plugins/default/jenkins?instance=nowhere',
        '/plugins?instance=staging',
      ]) {
        const { status, body } = await get(path, viewer);
        expect([path, status, body.error.message]).toEqual([
          path,
          404,
          `There is no instance '${path.split('=')[1]}'`,
        ]);
      }
      // Nor by asking in other ways
      for (const attention of [
        'missing-companion',
        'not-loaded',
        'update-available',
        'unlisted',
      ]) {
        const { items } = await list(`attention=${attention}`, viewer);
        expect([attention, items]).toEqual([attention, []]);
      }
      expect((await list('', viewer)).facets.attention).toEqual([]);
      const names = async (sort: string) =>
        (await list(`sort=${sort}`, viewer)).items.map(({ name }) => name);
      expect(await names('attention')).toEqual(await names('title'));
      expect((await list('source=installed', viewer)).items).toEqual([]);
      for (const search of ['2.0.9', '1.2.0', 'unlisted']) {
        const { items } = await list(`search=${search}`, viewer);
        expect([search, items]).toEqual([search, []]);
      }
    });

    it('tells callers who may read a part of the plugins of those alone', async () => {
      const part = user('part');
      const { body } = await get('/overview', part);
      expect(body.plugins).toMatchObject({ installed: 2, partial: 0 });
      const { status } = await get('/plugins/default/todo/install', part);
      expect(status).toBe(404);
      const packages = await get('/instances/test/packages?limit=100', part);
      expect(JSON.stringify(packages.body)).not.toContain('Title of todo');
    });

    it('takes inventories of services and of people with the permission', async () => {
      expect((await put('other', staging, user('all'))).status).toBe(204);
      expect((await get('/instances/other/packages')).status).toBe(200);
      const { status, body } = await put('other', staging, user('viewer'));
      expect([status, body.error.name]).toEqual([403, 'NotAllowedError']);
      expect(body.error.message).toContain('marketplace.inventory.update');
      const none = await put('other', staging, mockCredentials.none.header());
      expect(none.status).toBe(401);
      expect((await remove('other', user('viewer'))).status).toBe(403);
      expect((await remove('other', service)).status).toBe(204);
      expect((await get('/plugins?instance=other')).status).toBe(404);
    });

    it('changes nothing but the time when the same is sent again, and leaves out what is older', async () => {
      const takenAtOf = async () =>
        (await instances()).find(each => each.id === 'again')?.takenAt;
      await put('again', staging);
      const takenAt = '2026-01-03T00:00:00.000Z';
      await put('again', { ...staging, takenAt });
      expect(await takenAtOf()).toBe(takenAt);
      expect((await put('again', staging)).status).toBe(204);
      expect(await takenAtOf()).toBe(takenAt);
      await remove('again');
    });

    it('has one of two inventories that are sent at once, whole', async () => {
      const version = (text: string) => ({
        ...staging,
        packages: Array.from({ length: 1_000 }, (_, i) => ({
          ...staging.packages[0],
          name: `p${i}`,
          version: text,
        })),
      });
      const answers = await Promise.all([
        put('racing', version('1.0.0')),
        put('racing', version('2.0.0')),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([204, 204]);
      await until(
        async () => (await get('/instances/racing/packages')).status === 200,
      );
      const { text } = await get('/instances/racing/packages').set(
        'Accept',
        'text/csv',
      );
      const lines = text.trim().split('\r\n').slice(1);
      expect(lines).toHaveLength(1_000);
      expect(new Set(lines.map(line => line.split(',')[1])).size).toBe(1);
      await remove('racing');
    });

    it.each<[string, string | object, number, string]>([
      [
        'truncated JSON',
        JSON.stringify(staging).slice(0, -40),
        400,
        'too early',
      ],
      ['no JSON', '<html></html>', 400, 'not JSON'],
      ['nothing', '', 400, ''],
      ['wrong types', { ...staging, packages: { a: 1 } }, 400, 'packages: '],
      [
        'a hostile name',
        { ...staging, packages: [{ ...staging.packages[0], name: '../../x' }] },
        400,
        'packages[0].name',
      ],
      [
        'a hostile version',
        {
          ...staging,
          packages: [{ ...staging.packages[0], version: '\u202e1\u0000' }],
        },
        400,
        'packages[0].version',
      ],
      [
        'a time to come',
        { ...staging, takenAt: '2999-01-01T00:00:00Z' },
        400,
        'takenAt',
      ],
      [
        '50,000 packages',
        { ...staging, packages: Array(50_000).fill({ name: 'x' }) },
        400,
        'at most 10000',
      ],
      ['more than 10 MB', `{"x":"${'x'.repeat(11_000_000)}"}`, 413, '10 MB'],
    ])('refuses %s', async (_what, body, status, message) => {
      const response = await put('hostile', body);
      expectToMatch('Error', response.body);
      expect([response.status, response.body.error.message]).toEqual([
        status,
        expect.stringContaining(message),
      ]);
      expect((await instances()).map(each => each.id)).not.toContain('hostile');
    });

    it('takes compressed inventories, and no bombs', async () => {
      const send = (bytes: Buffer, encoding = 'gzip') =>
        request(backend.server)
          .put('/api/marketplace/instances/packed/inventory')
          .set('Authorization', service)
          .set('Content-Type', 'application/json; charset=utf-8')
          .set('Content-Encoding', encoding)
          .serialize(body => body)
          .send(bytes);
      const packed = await send(gzipSync(JSON.stringify(staging)));
      expect(packed.status).toBe(204);
      const bomb = await send(gzipSync(Buffer.alloc(100_000_000, ' ')));
      expect(bomb.status).toBe(413);
      expect((await send(Buffer.from('x'))).status).toBe(400);
      expect((await send(Buffer.from('x'), 'zip')).status).toBe(415);
      await remove('packed');
    });

    it('wants JSON, a usable id, and not its own', async () => {
      const text = await request(backend.server)
        .put('/api/marketplace/instances/x/inventory')
        .set('Authorization', service)
        .set('Content-Type', 'text/plain')
        .send('{}');
      expect(text.status).toBe(415);
      for (const [instance, status] of [
        ['Not_An_Id', 400],
        ['x'.repeat(64), 400],
        ['-x', 400],
        ['test', 409],
      ] as const) {
        const response = await put(instance, staging);
        expect([instance, response.status]).toEqual([instance, status]);
      }
      expect((await remove('test')).status).toBe(409);
      expect((await remove('nowhere')).status).toBe(404);
      expect((await remove('Not_An_Id')).status).toBe(400);
    });

    it('audits what is written, and what was tried', async () => {
      auditEvents.length = 0;
      await put('audited', staging);
      await put('audited', staging);
      await put('audited', { ...staging, takenAt: '2025-01-02T00:00:00Z' });
      await put('audited', {});
      await put('audited', staging, user('viewer'));
      await remove('audited');
      await remove('audited');
      const of = (event: string, outcome: string, meta = {}) => ({
        id: `${event} medium`,
        meta: { instance: 'audited', ...meta },
        outcome,
      });
      expect(auditEvents).toEqual([
        ...['stored', 'unchanged', 'outdated'].map(outcome =>
          of('inventory-update', 'success', {
            outcome,
            packages: 1,
            findings: 0,
          }),
        ),
        of('inventory-update', 'InputError'),
        of('inventory-update', 'NotAllowedError'),
        of('instance-delete', 'success'),
        of('instance-delete', 'NotFoundError'),
      ]);
    });

    it.each([
      ['/plugins?attention=bad', 'attention'],
      ['/plugins?role=boss', 'role'],
      ['/plugins?maintenance=gone', 'maintenance'],
      ['/plugins?instance=..%2fx', 'instance'],
      ['/instances/test/packages?freshness=stale', 'freshness'],
      ['/instances/test/packages?limit=101', 'limit'],
      ['/instances/test/packages?colour=red', 'colour'],
      ['/overview?instance=', 'instance'],
    ])('refuses %s, naming the field', async (path, field) => {
      const { status, body } = await get(path);
      expect([status, body.error.name]).toEqual([400, 'InputError']);
      expect(body.error.message).toContain(field);
    });

    it.each(['dry', '__proto__'])(
      'refuses the parameter %s of an inventory, too, which it does not know',
      async name => {
        const { status, body } = await put('other', staging).query(`${name}=1`);
        expect([status, body.error.message]).toEqual([
          400,
          `Unknown query parameter '${name}'`,
        ]);
      },
    );

    it.each([
      '/plugins/default/%00',
      '/plugins/%00/todo',
      '/plugins/default/%2e%2e',
      '/plugins/%2e%2e/%2e%2e',
      '/plugins/default/a%2fb/install',
      '/collections/default/%0a',
    ])('has nothing at %s', async path => {
      const { status, body } = await get(path);
      expect([status, body.error.name]).toEqual([404, 'NotFoundError']);
      expectToMatch('Error', body);
      expect(JSON.stringify(body)).not.toMatch(/catalog|\/entities/);
    });

    it('has the methods that the contract has, and no others', async () => {
      const values: Record<string, string> = {
        namespace: 'default',
        name: 'todo',
        id: 'staging',
      };
      for (const [path, operations] of Object.entries(openapi.paths)) {
        const file = path.startsWith('/icons') ? 'argo.svg' : 'entities.json';
        const asked = path.replace(
          /\{(\w+)\}/g,
          (_whole, key: string) => values[key] ?? file,
        );
        for (const method of methods) {
          const isThere = method in operations;
          const { status } = await request(backend.server)
            [method](`/api/marketplace${asked}`)
            // Of nobody nothing is done
            .set(
              'Authorization',
              isThere ? mockCredentials.none.header() : user('all'),
            );
          expect([method, asked, status !== 405]).toEqual([
            method,
            asked,
            isThere,
          ]);
        }
      }
    });

    it('says which methods a path has', async () => {
      const response = await request(backend.server)
        .delete('/api/marketplace/plugins')
        .set('Authorization', user('all'));
      expect([response.status, response.headers.allow]).toEqual([
        405,
        'GET, HEAD',
      ]);
      expectToMatch('Error', response.body);
    });

    it('tells the permission backend of its permissions', async () => {
      const { body } = await get('/.well-known/backstage/permissions/metadata');
      expect(
        body.permissions.map((each: { name: string }) => each.name).sort(),
      ).toEqual(marketplacePermissions.map(({ name }) => name).sort());
    });
  });
});
