import { createMockDirectory } from '@backstage/backend-test-utils';
import { mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  ListedPackage,
  npm,
  pnpm,
  Surroundings,
  TestPackageManager,
  yarnBerry,
  yarnClassic,
} from '../__testUtils__/packageManagers';
import { publishPackage } from '../__testUtils__/publishPackage';
import { startRegistry, TestRegistry } from '../__testUtils__/startRegistry';
import { takeInventory } from './takeInventory';

jest.setTimeout(180_000);

const WORKSPACES: Record<string, string> = {
  app: 'packages/app',
  backend: 'packages/backend',
  '@acme/own': 'plugins/own',
  '@acme/own-backend': 'plugins/own-backend',
};

const PATCH = `diff --git a/extra.txt b/extra.txt
new file mode 100644
index 0000000..9daeafb
--- /dev/null
+++ b/extra.txt
@@ -0,0 +1 @@
+test
`;

/** What a repository has besides what all have. */
interface Fixture {
  manager: TestPackageManager;
  root?: Record<string, unknown>;
  /** Ranges of workspaces for others. */
  own?: [string, string];
  app?: Record<string, string>;
  backend?: Record<string, string>;
  ownBackend?: Record<string, string>;
  files?: Record<string, string>;
}

const FORCED = { '@test/lib': '1.0.0' };
const PROTOCOLS: Fixture['own'] = ['workspace:^', 'workspace:*'];

function berry(nodeLinker: string): Fixture {
  return {
    manager: yarnBerry(),
    own: PROTOCOLS,
    root: { resolutions: { ...FORCED, 'react@^18.0.0': '18.2.0' } },
    app: {
      '@acme/linked': 'link:../../libs/linked',
      '@test/catalogued': 'catalog:',
    },
    backend: { patched: 'patch:patched@npm%3A^1.0.0#./fix.patch' },
    ownBackend: {
      '@acme/linked': 'portal:../../libs/linked',
      '@test/catalogued': 'catalog:old',
    },
    files: {
      'yarn.lock': '',
      'packages/backend/fix.patch': PATCH,
      '.yarnrc.yml': `nodeLinker: ${nodeLinker}
catalog:
  "@test/catalogued": ^1.0.0
catalogs:
  old:
    "@test/catalogued": 0.9.0
`,
    },
  };
}

function pnpmFixture(
  packageName: 'pnpm' | 'pnpm-8',
  more: Fixture['app'] = {},
  catalogs = '',
): Fixture {
  return {
    manager: pnpm(packageName),
    own: PROTOCOLS,
    root: { workspaces: undefined, pnpm: { overrides: FORCED } },
    app: { '@acme/linked': 'link:../../libs/linked', ...more },
    ownBackend: { filed: 'file:../../libs/linked' },
    files: {
      'pnpm-workspace.yaml': `packages: [packages/*, plugins/*]\n${catalogs}`,
    },
  };
}

function npmFixture(lockfileVersion: 1 | 2 | 3): Fixture {
  return {
    manager: npm(lockfileVersion),
    root: { overrides: FORCED },
    app: { '@acme/linked': 'file:../../libs/linked' },
  };
}

const FIXTURES: Record<string, Fixture> = {
  'npm with a lockfile of version 1': npmFixture(1),
  'npm with a lockfile of version 2': npmFixture(2),
  'npm with a lockfile of version 3': npmFixture(3),
  'yarn 1': {
    manager: yarnClassic(),
    root: { resolutions: FORCED },
    app: { '@acme/linked': 'link:../../libs/linked' },
  },
  'yarn 4 with node_modules': berry('node-modules'),
  'yarn 4 with a store': berry('pnpm'),
  'yarn 4 without node_modules': berry('pnp'),
  'pnpm 8': pnpmFixture('pnpm-8'),
  'pnpm 10': pnpmFixture(
    'pnpm',
    { '@test/catalogued': 'catalog:' },
    'catalog: {"@test/catalogued": 0.9.0}\n',
  ),
};

describe('takeInventory with real package managers', () => {
  const directory = createMockDirectory();
  let registry: TestRegistry;

  beforeAll(async () => {
    registry = await startRegistry();
    const published: Array<[string, string[], Record<string, unknown>?]> = [
      [
        '@test/plugin',
        ['1.0.0', '1.2.0', '2.0.0'],
        { dependencies: { '@test/lib': '^1.0.0' } },
      ],
      ['@test/lib', ['1.0.0', '1.5.0']],
      ['@test/catalogued', ['0.9.0', '1.0.0']],
      ['@test/needs-react', ['1.1.0'], { peerDependencies: { react: '*' } }],
      ['react', ['17.0.2', '18.2.0', '18.3.1']],
      ['real_name', ['1.4.0', '3.0.0']],
      ['optional-thing', ['1.0.0']],
      ['dev-thing', ['1.0.0', '1.0.1']],
      ['patched', ['1.0.0', '1.1.0-next.0']],
    ];
    for (const [name, versions, more] of published) {
      for (const version of versions) {
        await publishPackage(registry, { name, version, ...more });
      }
    }
  });
  afterAll(() => registry?.stop());

  it.each(Object.entries(FIXTURES))(
    'finds with %s what it lists',
    async (_what, fixture) => {
      directory.clear();
      const surroundings: Surroundings = {
        root: join(await realpath(directory.path), 'portal'),
        home: join(await realpath(directory.path), 'home'),
        registry: registry.url,
        workspaces: WORKSPACES,
      };
      const { root } = surroundings;
      await write(root, fixture);
      await fixture.manager.install(surroundings);
      const listed = sorted(await fixture.manager.list(surroundings));

      expect(listed.length).toBeGreaterThan(14);
      expect(await inventoryOf(root)).toEqual(listed);

      for (const folder of ['', ...Object.values(WORKSPACES)]) {
        await rm(join(root, folder, 'node_modules'), {
          recursive: true,
          force: true,
        });
      }
      expect(await inventoryOf(root)).toEqual(listed);
    },
  );

  it('finds in this repository what npm lists', async () => {
    const root = join(__dirname, '../../../..');
    const surroundings: Surroundings = {
      root,
      home: await realpath(directory.path),
      registry: registry.url,
      workspaces: {
        app: 'packages/app',
        'app-legacy': 'packages/app-legacy',
        backend: 'packages/backend',
        'backstage-plugin-marketplace': 'plugins/marketplace',
        'backstage-plugin-marketplace-backend': 'plugins/marketplace-backend',
        'backstage-plugin-marketplace-common': 'plugins/marketplace-common',
      },
    };
    const found = await inventoryOf(root);
    const asked = new Set(found.map(({ workspace, name }) => workspace + name));
    const listed = await npm(3).list(surroundings);

    expect(found.length).toBeGreaterThan(50);
    // npm also lists what is for development only
    expect(found).toEqual(
      sorted(
        listed.filter(({ workspace, name }) => asked.has(workspace + name)),
      ),
    );
  });
});

async function write(root: string, fixture: Fixture): Promise<void> {
  const [caret = '^0.3.0', star = '*'] = fixture.own ?? [];
  const files: Record<string, unknown> = {
    'package.json': {
      name: 'portal',
      version: '1.0.0',
      private: true,
      workspaces: ['packages/*', 'plugins/*'],
      devDependencies: { 'dev-thing': '^1.0.0' },
      ...fixture.root,
    },
    'packages/app/package.json': {
      name: 'app',
      version: '0.1.0',
      backstage: { role: 'frontend' },
      dependencies: {
        '@acme/own': caret,
        '@test/lib': '^1.0.0',
        '@test/needs-react': '^1.0.0',
        '@test/plugin': '^1.0.0',
        react: '^17.0.0',
        renamed: 'npm:real_name@^1.0.0',
        ...fixture.app,
      },
      optionalDependencies: { 'optional-thing': '^1.0.0' },
      devDependencies: { 'dev-thing': '1.0.0' },
    },
    'packages/backend/package.json': {
      name: 'backend',
      version: '0.2.0',
      backstage: { role: 'backend' },
      dependencies: {
        '@acme/own-backend': star,
        '@test/needs-react': '^1.0.0',
        '@test/plugin': '2.0.0',
        patched: '^1.0.0',
        react: '^18.0.0',
        real_name: '3.0.0',
        ...fixture.backend,
      },
    },
    'plugins/own/package.json': {
      name: '@acme/own',
      version: '0.3.0',
      dependencies: { '@test/plugin': '^1.0.0', react: '^17.0.0' },
    },
    'plugins/own-backend/package.json': {
      name: '@acme/own-backend',
      version: '0.4.0',
      dependencies: {
        '@test/plugin': '>=1',
        patched: 'next',
        ...fixture.ownBackend,
      },
    },
    'libs/linked/package.json': { name: '@acme/linked', version: '7.0.0' },
    ...fixture.files,
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(
      join(root, path),
      typeof content === 'string' ? content : JSON.stringify(content, null, 2),
    );
  }
}

/** What the inventory says that each workspace gets. */
async function inventoryOf(root: string): Promise<ListedPackage[]> {
  const { packages } = await takeInventory({
    instance: 'test',
    folder: root,
    now: new Date(),
    signal: new AbortController().signal,
  });
  return sorted(
    packages.flatMap(({ name, declaredIn }) =>
      declaredIn.map(({ workspace, version = 'unknown' }) => ({
        workspace,
        name,
        version,
      })),
    ),
  );
}

/** Without what a workspace needs for its development only. */
function sorted(packages: ListedPackage[]): ListedPackage[] {
  const key = ({ workspace, name, version }: ListedPackage) =>
    `${workspace} ${name} ${version}`;
  return packages
    .filter(({ name }) => name !== 'dev-thing')
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
