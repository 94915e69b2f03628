import {
  createMockDirectory,
  mockCredentials,
  TestBackend,
} from '@backstage/backend-test-utils';
import {
  ConfigSchemaResponse,
  PackageReadme,
  PackageVersionsResponse,
} from 'backstage-plugin-marketplace-common';
import request from 'supertest';
import { expectToMatch } from './__testUtils__/expectToMatch';
import { publishPackage } from './__testUtils__/publishPackage';
import { startMarketplace } from './__testUtils__/startMarketplace';
import { startRegistry, TestRegistry } from './__testUtils__/startRegistry';

jest.setTimeout(180_000);

const json = (value: unknown) => JSON.stringify(value);

const plugin = (name: string, packages: string[], labels = {}) =>
  `${json({
    apiVersion: 'marketplace.backstage.io/v1alpha1',
    kind: 'Plugin',
    metadata: { name, labels },
    spec: { packages },
  })}\n---\n`;

const entries = [
  plugin('todo', ['@acme/plugin-todo-backend', '@acme/plugin-todo'], {
    audience: 'public',
  }),
  plugin('jenkins', ['@acme/plugin-jenkins']),
  plugin('secret', ['@private/plugin-secret', '@acme/plugin-none']),
  plugin('empty', []),
].join('');

const todo = {
  name: '@acme/plugin-todo',
  repository: {
    url: 'https://github.com/acme/plugins.git',
    directory: 'plugins/todo',
  },
  configSchema: {
    type: 'object',
    properties: {
      acmeTodo: {
        type: 'object',
        required: ['url'],
        properties: {
          url: { type: 'string', visibility: 'frontend' },
          token: { type: 'string', visibility: 'secret' },
          lists: { type: 'array', items: { type: 'string' } },
          color: { type: 'string' },
        },
      },
    },
  },
};

const types = `export interface Config {
  acmeTodoBackend?: {
    /** @visibility secret */
    password: string;
  };
}`;

/** Has the first version of `@acme/plugin-todo`, and nothing of its backend. */
const repository = {
  'package.json': json({ name: 'root', workspaces: ['packages/*'] }),
  packages: {
    app: {
      'package.json': json({
        name: 'app',
        backstage: { role: 'frontend' },
        dependencies: { '@acme/plugin-todo': '^1.0.0' },
      }),
    },
    backend: {
      'package.json': json({
        name: 'backend',
        backstage: { role: 'backend' },
        dependencies: { '@backstage/backend-defaults': '^0.18.0' },
      }),
    },
  },
  node_modules: {
    '@acme/plugin-todo': {
      'package.json': json({
        ...todo,
        version: '1.0.0',
        backstage: { role: 'frontend-plugin' },
      }),
      'README.md': '# Todo, as it is installed',
    },
  },
};

describe('what packages tell of themselves, in a backend with the real catalog', () => {
  let registry: TestRegistry;
  const files = createMockDirectory({
    content: { 'entries/all.yaml': entries, repository },
  });

  const start = (marketplace: object = {}) =>
    startMarketplace({
      database: { client: 'better-sqlite3', connection: ':memory:' },
      more: {
        acmeTodo: { url: 'https://todo.acme.test', lists: ['one-of-ours'] },
      },
      marketplace: {
        sources: [
          { id: 'acme', type: 'entities', target: files.resolve('entries') },
        ],
        inventory: { root: files.resolve('repository') },
        registry: {
          schedule: {
            frequency: { seconds: 2 },
            timeout: { minutes: 1 },
            initialDelay: { seconds: 2 },
          },
        },
        ...marketplace,
      },
    });

  const asking =
    (backend: () => TestBackend) =>
    (path: string, user = 'all') =>
      request(backend().server)
        .get(`/api/marketplace/plugins/default/${path}`)
        .set(
          'Authorization',
          mockCredentials.user.header(`user:default/${user}`),
        );

  async function until(what: () => Promise<boolean>) {
    for (let tries = 0; tries < 120; tries++) {
      if (await what()) {
        return;
      }
      await new Promise(done => setTimeout(done, 500));
    }
    throw new Error(`It never came: ${what}`);
  }

  beforeAll(async () => {
    registry = await startRegistry();
    await publishPackage(registry, { ...todo, version: '1.0.0' });
    await publishPackage(
      registry,
      { ...todo, version: '1.1.0' },
      { 'README.md': '# Todo, as it is published' },
    );
    await publishPackage(registry, { ...todo, version: '2.0.0-beta.1' });
    await registry.deprecate(todo.name, '1.0.0', 'Loses todos');
    await publishPackage(
      registry,
      {
        name: '@acme/plugin-todo-backend',
        version: '1.0.0',
        configSchema: 'config.d.ts',
      },
      { 'config.d.ts': types },
    );
    await publishPackage(
      registry,
      { name: '@private/plugin-secret', version: '1.0.0' },
      { 'README.md': '# Secret' },
    );
    const { host } = new URL(registry.url);
    files.addContent({
      'repository/.npmrc': `registry=${registry.url}\n//${host}/:_authToken=${registry.token}`,
    });
  });

  afterAll(() => registry?.stop());

  describe('with a registry', () => {
    let backend: TestBackend;
    const get = asking(() => backend);
    const readme = async (path: string, user?: string) => {
      const { body, status } = await get(path, user);
      expect([path, status]).toEqual([path, 200]);
      expectToMatch('PackageReadme', body);
      const told: PackageReadme = body;
      return told;
    };
    const schemas = async (path: string, user?: string) => {
      const { body } = await get(path, user);
      expectToMatch('ConfigSchemaResponse', body);
      const told: ConfigSchemaResponse = body;
      return told.packages;
    };
    const versions = async (path: string, user?: string) => {
      const { body } = await get(path, user);
      expectToMatch('PackageVersionsResponse', body);
      const told: PackageVersionsResponse = body;
      return told;
    };

    beforeAll(async () => {
      backend = await start();
      await until(async () => {
        const { body } = await get('todo');
        return body.status?.state === 'partial';
      });
      await until(async () => {
        const told = await versions('todo/versions');
        return told.versions.length === 3;
      });
    });

    afterAll(async () => {
      await backend?.stop();
    });

    it('shows the readme of what is installed, and where its links lead', async () => {
      expect(await readme('todo/readme')).toEqual({
        packageName: '@acme/plugin-todo',
        packages: ['@acme/plugin-todo-backend', '@acme/plugin-todo'],
        version: '1.0.0',
        origin: 'installed',
        markdown: '# Todo, as it is installed',
        baseUrl: 'https://github.com/acme/plugins/blob/HEAD/plugins/todo/',
      });
    });

    it('shows those who may not know what is installed the latest one', async () => {
      expect(await readme('todo/readme', 'viewer')).toMatchObject({
        version: '1.1.0',
        origin: 'registry',
        markdown: '# Todo, as it is published',
      });
    });

    it('reads a package that is not installed from its registry, with the token of .npmrc', async () => {
      expect(
        await readme('todo/readme?package=@acme/plugin-todo-backend'),
      ).toEqual({
        packageName: '@acme/plugin-todo-backend',
        packages: ['@acme/plugin-todo-backend', '@acme/plugin-todo'],
        version: '1.0.0',
        origin: 'registry',
      });
      expect(await readme('secret/readme')).toMatchObject({
        packageName: '@private/plugin-secret',
        markdown: '# Secret',
      });
    });

    it('says that a registry does not know a package', async () => {
      const told = await readme('secret/readme?package=@acme/plugin-none');
      expect(told.failure).toBe(
        "The registry does not know '@acme/plugin-none'",
      );
    });

    it('tells what each package can be configured with, and which of it is set', async () => {
      const told = await schemas('todo/config-schema');
      expect(told).toMatchObject([
        {
          packageName: '@acme/plugin-todo-backend',
          origin: 'registry',
          schema: {
            properties: {
              acmeTodoBackend: {
                required: ['password'],
                properties: { password: { visibility: 'secret' } },
              },
            },
          },
          present: [],
        },
        {
          packageName: '@acme/plugin-todo',
          version: '1.0.0',
          origin: 'installed',
          schema: todo.configSchema,
          present: ['acmeTodo', 'acmeTodo.url', 'acmeTodo.lists'],
        },
      ]);
      expect(JSON.stringify(told)).not.toMatch(/todo\.acme\.test|one-of-ours/);
    });

    it('tells those who may not read inventories no more than the schema', async () => {
      const told = await schemas('todo/config-schema', 'viewer');
      expect(told).toMatchObject([
        { packageName: '@acme/plugin-todo-backend' },
        { packageName: '@acme/plugin-todo', version: '1.1.0' },
      ]);
      expect(JSON.stringify(told)).not.toMatch(/present|installed/);
      expect(told[1].schema).toEqual(todo.configSchema);
    });

    it('lists versions with channels and deprecations, and which is installed', async () => {
      expect(await versions('todo/versions')).toMatchObject({
        packageName: '@acme/plugin-todo',
        latest: '1.1.0',
        installed: ['1.0.0'],
        checkedAt: expect.any(String),
        versions: [
          { version: '2.0.0-beta.1', channels: ['next'], installed: false },
          { version: '1.1.0', channels: ['latest'], installed: false },
          {
            version: '1.0.0',
            channels: [],
            deprecated: 'Loses todos',
            installed: true,
          },
        ],
      });
      const told = await versions('todo/versions', 'viewer');
      expect(told.versions).toHaveLength(3);
      expect(JSON.stringify(told)).not.toContain('installed');
    });

    it.each([
      ['a plugin that there is not', 'nothing/readme', 'all', 404],
      ['a plugin that the caller may not read', 'jenkins/readme', 'part', 404],
      ['its schemas', 'jenkins/config-schema', 'part', 404],
      ['its versions', 'jenkins/versions', 'part', 404],
      ['any plugin', 'todo/readme', 'nobody', 404],
      [
        'a package of another plugin',
        'todo/readme?package=@private/plugin-secret',
        'all',
        404,
      ],
      ['a plugin without packages', 'empty/readme', 'all', 404],
      ['an instance that there is not', 'todo/versions?instance=x', 'all', 404],
      [
        'an instance of which the caller may not know',
        'todo/versions?instance=x',
        'viewer',
        404,
      ],
      ['what is no package name', 'todo/readme?package=../x', 'all', 400],
      ['what nobody knows', 'todo/readme?packages=x', 'all', 400],
    ])('does not answer for %s: %s as %s', async (_, path, user, expected) => {
      const { status, body } = await get(path, user);
      expect([path, status]).toEqual([path, expected]);
      expectToMatch('Error', body);
    });

    it('answers those who may read some plugins for these', async () => {
      expect((await readme('todo/readme', 'part')).packageName).toBe(
        '@acme/plugin-todo',
      );
    });
  });

  describe('without registries', () => {
    let backend: TestBackend;
    const get = asking(() => backend);

    beforeAll(async () => {
      backend = await start({ registry: { enabled: false } });
      await until(async () => {
        const { body } = await get('todo');
        return body.status?.state === 'partial';
      });
    });

    afterAll(async () => {
      await backend?.stop();
    });

    it('still reads what is installed', async () => {
      const { body } = await get('todo/readme');
      expect(body).toMatchObject({
        origin: 'installed',
        markdown: '# Todo, as it is installed',
      });
      const { body: told } = await get('todo/versions');
      expectToMatch('PackageVersionsResponse', told);
      expect(told).toMatchObject({
        versions: [],
        installed: ['1.0.0'],
        failure: expect.stringContaining('marketplace.registry.enabled'),
      });
    });

    it('says that nothing else can be read', async () => {
      const { body } = await get('todo/readme', 'viewer');
      expectToMatch('PackageReadme', body);
      expect(body).not.toHaveProperty('markdown');
      expect(body.failure).toContain('marketplace.registry.enabled');
      const { body: told } = await get('todo/config-schema');
      expectToMatch('ConfigSchemaResponse', told);
      expect(told.packages).toMatchObject([
        { failure: expect.stringContaining('marketplace.registry.enabled') },
        { schema: todo.configSchema },
      ]);
    });
  });
});
