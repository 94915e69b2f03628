import {
  createMockDirectory,
  MockDirectoryContent,
} from '@backstage/backend-test-utils';
import { Inventory, RuntimeFacts } from 'backstage-plugin-marketplace-common';
import { TakeInventoryOptions, takeInventory } from './takeInventory';

const now = new Date('2026-01-02T03:04:05.000Z');

describe('takeInventory', () => {
  const directory = createMockDirectory();
  const json = (value: unknown) => JSON.stringify(value);
  const { signal } = new AbortController();

  /** A folder with a package.json. */
  const pkg = (
    name: string,
    version: string,
    more: Record<string, unknown> = {},
  ) => ({ 'package.json': json({ name, version, ...more }) });
  const app = (dependencies: unknown, more: Record<string, unknown> = {}) =>
    pkg('app', '0.0.0', {
      backstage: { role: 'frontend' },
      dependencies,
      ...more,
    });
  const backend = (dependencies: unknown, more: Record<string, unknown> = {}) =>
    pkg('backend', '0.0.0', {
      backstage: { role: 'backend' },
      dependencies,
      ...more,
    });
  const plugin = (name: string, version: string, pluginId = 'ci') =>
    pkg(name, version, {
      backstage: {
        role: name.endsWith('-backend') ? 'backend-plugin' : 'frontend-plugin',
        pluginId,
      },
    });
  const repository = (
    content: MockDirectoryContent,
    root: Record<string, unknown> = {},
  ) =>
    directory.setContent({
      'package.json': json({
        name: 'root',
        private: true,
        workspaces: ['packages/*', 'plugins/*'],
        ...root,
      }),
      ...content,
    });
  const npmLock = (packages: Record<string, unknown>) => ({
    'package-lock.json': json({
      name: 'root',
      lockfileVersion: 3,
      packages: { '': { name: 'root' }, ...packages },
    }),
  });

  const take = (options: Partial<TakeInventoryOptions> = {}) =>
    takeInventory({
      instance: 'test',
      folder: directory.path,
      now,
      signal,
      ...options,
    });
  const runtime = (...ids: string[]): RuntimeFacts => ({
    features: ids.map(pluginId => ({ pluginId, modules: [] })),
    elsewhere: [],
  });
  const packageOf = ({ packages }: Inventory, name: string) =>
    packages.find(found => found.name === name);
  const findingsOf = ({ findings }: Inventory, ...kinds: string[]) =>
    findings.filter(({ kind }) => kinds.includes(kind));
  const unreadable = (inventory: Inventory) =>
    Object.fromEntries(
      findingsOf(inventory, 'unreadable').map(({ file, message }) => [
        file,
        message,
      ]),
    );

  it('lists what workspaces declare, as each gets it, from any folder of the repository', async () => {
    repository({
      'backstage.json': json({ version: '1.55.0' }),
      ...npmLock({
        'packages/app': { name: 'app' },
        'node_modules/@acme/plugin-ci': { version: '1.0.0' },
        'packages/app/node_modules/@acme/plugin-ci': { version: '1.9.0' },
        'node_modules/@acme/plugin-ci-backend': { version: '2.1.0' },
      }),
      packages: {
        app: {
          ...app(
            { '@acme/plugin-ci': '^1.0.0' },
            { devDependencies: { dev: '1' }, peerDependencies: { peer: '1' } },
          ),
          node_modules: {
            '@acme/plugin-ci': plugin('@acme/plugin-ci', '1.9.0'),
          },
        },
        backend: backend(
          { '@acme/plugin-ci-backend': '^2.0.0' },
          { optionalDependencies: { '@acme/plugin-ci': '^1.0.0' } },
        ),
      },
      node_modules: {
        '@acme': {
          'plugin-ci': plugin('@acme/plugin-ci', '1.0.0'),
          'plugin-ci-backend': plugin('@acme/plugin-ci-backend', '2.1.0'),
        },
        dev: pkg('dev', '1.0.0'),
        peer: pkg('peer', '1.0.0'),
      },
    });
    const inventory = await take({
      folder: directory.resolve('packages/backend'),
    });
    expect(inventory).toEqual({
      instance: 'test',
      takenAt: '2026-01-02T03:04:05.000Z',
      origin: 'scan',
      backstageVersion: '1.55.0',
      nodeVersion: process.versions.node,
      packageManager: 'npm',
      root: 'root',
      covers: { frontend: true, backend: true },
      workspaces: [
        { name: 'app', folder: 'packages/app', role: 'frontend' },
        { name: 'backend', folder: 'packages/backend', role: 'backend' },
      ],
      packages: [
        {
          name: '@acme/plugin-ci',
          version: '1.9.0',
          versions: [
            { version: '1.9.0', evidence: ['lockfile', 'node_modules'] },
            { version: '1.0.0', evidence: ['lockfile', 'node_modules'] },
          ],
          declaredIn: [
            { workspace: 'app', range: '^1.0.0', version: '1.9.0' },
            { workspace: 'backend', range: '^1.0.0', version: '1.0.0' },
          ],
          evidence: ['manifest', 'lockfile', 'node_modules'],
          manifest: { role: 'frontend-plugin', pluginId: 'ci' },
        },
        {
          name: '@acme/plugin-ci-backend',
          version: '2.1.0',
          versions: [
            { version: '2.1.0', evidence: ['lockfile', 'node_modules'] },
          ],
          declaredIn: [
            { workspace: 'backend', range: '^2.0.0', version: '2.1.0' },
          ],
          evidence: ['manifest', 'lockfile', 'node_modules'],
          manifest: { role: 'backend-plugin', pluginId: 'ci' },
        },
      ],
      findings: [
        {
          kind: 'several-versions',
          packageName: '@acme/plugin-ci',
          message:
            'Workspaces get different versions of @acme/plugin-ci: 1.9.0 (app), 1.0.0 (backend); declare the same range in each',
        },
      ],
    });
  });

  it('knows an alias by the real name', async () => {
    repository({
      ...npmLock({
        'node_modules/locked': { name: '@acme/locked', version: '3.0.0' },
      }),
      packages: {
        app: app({
          'on-disk': 'npm:@acme/on-disk@^1.0.0',
          locked: 'npm:@acme/locked@^3.0.0',
          declared: 'npm:@acme/declared@^4.0.0',
        }),
      },
      node_modules: { 'on-disk': pkg('@acme/on-disk', '1.2.0') },
    });
    const { packages } = await take();
    expect(
      packages.map(({ name, version, declaredIn }) => [
        name,
        version,
        declaredIn[0].alias,
      ]),
    ).toEqual([
      ['@acme/declared', undefined, 'declared'],
      ['@acme/locked', '3.0.0', 'locked'],
      ['@acme/on-disk', '1.2.0', 'on-disk'],
    ]);
  });

  it('knows what is developed in the repository, linked or not', async () => {
    repository({
      packages: {
        app: app({
          '@acme/plugin-linked': '^0.1.0',
          '@acme/plugin-own': 'workspace:^',
          '@acme/plugin-published': '^1.0.0',
        }),
      },
      plugins: {
        linked: plugin('@acme/plugin-linked', '0.1.0'),
        own: pkg('@acme/plugin-own', '0.2.0', {
          dependencies: { x: '^1.0.0' },
        }),
        // Another version than the app asks for
        published: pkg('@acme/plugin-published', '2.0.0'),
      },
      node_modules: {
        '@acme/plugin-linked': ({ symlink }) => symlink('../../plugins/linked'),
        '@acme/plugin-published': pkg('@acme/plugin-published', '1.4.0'),
      },
    });
    const inventory = await take();
    expect(packageOf(inventory, '@acme/plugin-linked')).toMatchObject({
      folder: 'plugins/linked',
      version: '0.1.0',
      evidence: ['manifest', 'node_modules'],
      manifest: { pluginId: 'ci' },
    });
    expect(packageOf(inventory, '@acme/plugin-own')).toMatchObject({
      folder: 'plugins/own',
      version: '0.2.0',
      evidence: ['manifest'],
    });
    expect(packageOf(inventory, '@acme/plugin-published')).toMatchObject({
      version: '1.4.0',
    });
    expect(packageOf(inventory, '@acme/plugin-published')?.folder).toBe(
      undefined,
    );
    expect(packageOf(inventory, 'x')?.declaredIn).toEqual([
      { workspace: '@acme/plugin-own', range: '^1.0.0' },
    ]);
  });

  it('knows by a lockfile alone what is developed in the repository', async () => {
    repository({
      ...npmLock({
        'node_modules/@acme/plugin-bare': {
          resolved: 'plugins/bare',
          link: true,
        },
        'node_modules/@acme/plugin-next': {
          resolved: 'plugins/next',
          link: true,
        },
        'node_modules/@acme/plugin-published': { version: '2.0.0' },
        'node_modules/gone': { resolved: '../gone', link: true },
      }),
      packages: {
        app: app({
          '@acme/plugin-bare': '*',
          '@acme/plugin-next': '*',
          '@acme/plugin-published': '^2.0.0',
          gone: 'file:../../../gone',
        }),
      },
      plugins: {
        bare: { 'package.json': json({ name: '@acme/plugin-bare' }) },
        next: pkg('@acme/plugin-next', '2.0.0-beta.1'),
        published: pkg('@acme/plugin-published', '2.0.0'),
      },
    });
    const { packages } = await take();
    expect(
      packages.map(({ name, version, folder }) => [name, version, folder]),
    ).toEqual([
      ['@acme/plugin-bare', undefined, 'plugins/bare'],
      ['@acme/plugin-next', '2.0.0-beta.1', 'plugins/next'],
      ['@acme/plugin-published', '2.0.0', undefined],
      ['gone', undefined, undefined],
    ]);
    expect(packages[3].evidence).toEqual(['manifest', 'lockfile']);
  });

  it('has a folder for what programs get of the repository, not for what a tool gets', async () => {
    repository({
      packages: {
        app: app({ '@acme/lib': 'workspace:^', '@acme/x': '^1.0.0' }),
        lib: pkg('@acme/lib', '1.0.0', {
          dependencies: { '@acme/y': 'workspace:^' },
        }),
        tool: pkg('tool', '1.0.0', {
          dependencies: { '@acme/x': 'workspace:^', '@acme/z': 'workspace:^' },
        }),
      },
      plugins: {
        x: pkg('@acme/x', '2.0.0'),
        y: pkg('@acme/y', '2.0.0'),
        z: pkg('@acme/z', '2.0.0'),
      },
    });
    const { packages } = await take();
    expect(
      Object.fromEntries(packages.map(({ name, folder }) => [name, folder])),
    ).toEqual({
      '@acme/lib': 'packages/lib',
      '@acme/x': undefined,
      '@acme/y': 'plugins/y',
      '@acme/z': 'plugins/z',
    });
  });

  it('has what the root declares, and the name that it has there', async () => {
    repository(
      { packages: { app: app({ x: '^1.0.0' }) } },
      { name: undefined, dependencies: { y: '^1.0.0' } },
    );
    const inventory = await take();
    expect(inventory.root).toBe('root');
    expect(packageOf(inventory, 'y')?.declaredIn).toEqual([
      { workspace: 'root', range: '^1.0.0' },
    ]);
  });

  it('does not have what is optional and was not installed', async () => {
    const packages = {
      app: app({ x: '^1.0.0' }, { optionalDependencies: { maybe: '^1.0.0' } }),
    };
    const lock = npmLock({
      'node_modules/maybe': { version: '1.0.0' },
      'node_modules/x': { version: '1.0.0' },
    });
    const names = async () => (await take()).packages.map(({ name }) => name);
    repository({ packages, ...lock, node_modules: { x: pkg('x', '1.0.0') } });
    expect(await names()).toEqual(['x']);
    // Then nothing tells whether it would be
    repository({ packages, ...lock });
    expect(await names()).toEqual(['maybe', 'x']);
  });

  it('follows the links that pnpm makes', async () => {
    directory.setContent({
      'package.json': json({ name: 'root' }),
      'pnpm-workspace.yaml': 'packages: ["packages/*"]',
      packages: {
        app: {
          ...app({ '@acme/x': '^1.0.0' }),
          node_modules: {
            '@acme/x': ({ symlink }) =>
              symlink(
                '../../../../node_modules/.pnpm/@acme+x@1.3.0/node_modules/@acme/x',
              ),
          },
        },
      },
      'node_modules/.pnpm/@acme+x@1.3.0/node_modules/@acme/x': pkg(
        '@acme/x',
        '1.3.0',
      ),
    });
    expect(packageOf(await take(), '@acme/x')).toMatchObject({
      version: '1.3.0',
      evidence: ['manifest', 'node_modules'],
    });
  });

  it('loses only what cannot be used, and says which file and why', async () => {
    repository(
      {
        'backstage.json': 'not json',
        packages: {
          app: app({ good: '^1.0.0', broken: '^1.0.0', odd: '^1.0.0' }),
          'a-list': { 'package.json': '[]' },
          half: { 'package.json': '{"name": "half",' },
          huge: { 'package.json': ' '.repeat(1024 * 1024 + 1) },
          nameless: { 'package.json': '{}' },
          twin: app({}),
          wrong: {
            'package.json':
              '{"name": "wrong", "dependencies": {"../x": "1", "seven": 7, "__proto__": "^1.0.0", "right": "^1.0.0"}, "optionalDependencies": []}',
          },
          deep: {
            circle: ({ symlink }) => symlink('.'),
            up: ({ symlink }) => symlink('..'),
            down: backend({ good: '^1.0.0' }),
          },
        },
        node_modules: {
          good: pkg('good', '1.0.0'),
          broken: { 'package.json': '{' },
          odd: pkg('odd', 'latest'),
        },
      },
      { workspaces: ['packages/**', 'not-there/*'] },
    );
    const inventory = await take();
    expect(inventory.packages.map(({ name }) => name)).toEqual([
      '__proto__',
      'broken',
      'good',
      'odd',
      'right',
    ]);
    expect(packageOf(inventory, 'good')?.declaredIn).toEqual([
      { workspace: 'app', range: '^1.0.0', version: '1.0.0' },
      { workspace: 'backend', range: '^1.0.0', version: '1.0.0' },
    ]);
    expect(unreadable(inventory)).toEqual({
      'backstage.json': expect.stringContaining('is not valid JSON'),
      'packages/a-list/package.json': expect.stringContaining('is no JSON'),
      'packages/half/package.json': expect.stringContaining('not valid JSON'),
      'packages/huge/package.json': expect.stringContaining('1048577 bytes'),
      'packages/nameless/package.json':
        expect.stringContaining('no valid name'),
      'packages/twin/package.json': expect.stringContaining(
        "has the name 'app', as packages/app/package.json has",
      ),
      'packages/wrong/package.json': expect.stringContaining(
        'optionalDependencies must be an object',
      ),
      'node_modules/broken/package.json':
        expect.stringContaining('not valid JSON'),
      'node_modules/odd/package.json': expect.stringContaining(
        'has no valid version ("latest")',
      ),
    });
    expect(
      findingsOf(inventory, 'unreadable')
        .filter(({ file }) => file === 'packages/wrong/package.json')
        .map(({ message }) => message),
    ).toEqual([
      expect.stringContaining("'../x', which is no name"),
      expect.stringContaining("['seven'] must be a range"),
      expect.stringContaining('optionalDependencies'),
    ]);
    expect(json(inventory)).not.toContain(directory.path);
  });

  it('tells where package.json, lockfile and node_modules disagree', async () => {
    repository({
      ...npmLock({
        'node_modules/other': { version: '1.0.0' },
        'node_modules/gone': { version: '1.0.0' },
        'node_modules/same': { version: '1.0.0' },
      }),
      packages: {
        app: app(
          { other: '^1.0.0', gone: '^1.0.0', same: '^1.0.0', new: '^1.0.0' },
          { optionalDependencies: { maybe: '^1.0.0' } },
        ),
        backend: backend({ other: '^1.0.0' }),
      },
      node_modules: {
        other: pkg('other', '1.1.0'),
        same: pkg('same', '1.0.0'),
        new: pkg('new', '1.0.0'),
      },
    });
    const inventory = await take();
    expect(
      inventory.findings
        .filter(({ packageName }) => packageName !== 'maybe')
        .map(({ kind, packageName, message }) => [kind, packageName, message]),
    ).toEqual([
      [
        'not-in-node-modules',
        'gone',
        expect.stringContaining('declares gone, which is not in node_modules'),
      ],
      [
        'version-mismatch',
        'other',
        'packages/app/package.json gets other 1.1.0 from node_modules, but package-lock.json says 1.0.0; run `npm install` in the root of the repository',
      ],
      [
        'not-in-lockfile',
        'new',
        expect.stringContaining('package-lock.json does not have'),
      ],
    ]);
    expect(packageOf(inventory, 'other')).toMatchObject({
      version: '1.1.0',
      versions: [
        { version: '1.1.0', evidence: ['node_modules'] },
        { version: '1.0.0', evidence: ['lockfile'] },
      ],
    });
  });

  it('does with a lockfile alone, and with nothing but package.json files', async () => {
    const packages = { app: app({ x: '^1.0.0', y: '^1.0.0' }) };
    repository({
      packages,
      ...npmLock({ 'node_modules/x': { version: '1.5.0' } }),
    });
    const locked = await take();
    expect(packageOf(locked, 'x')).toMatchObject({
      version: '1.5.0',
      evidence: ['manifest', 'lockfile'],
    });
    expect(
      findingsOf(locked, 'not-in-node-modules').map(
        ({ packageName }) => packageName,
      ),
    ).toEqual([undefined]);

    repository({ packages });
    const declared = await take();
    expect(declared.packages).toMatchObject([
      { name: 'x', versions: [], evidence: ['manifest'] },
      { name: 'y', versions: [], evidence: ['manifest'] },
    ]);
    expect(
      findingsOf(declared, 'not-in-lockfile', 'not-in-node-modules'),
    ).toEqual([
      {
        kind: 'not-in-node-modules',
        message: expect.stringContaining('no version is known'),
      },
    ]);
  });

  it('says what cannot be seen from a container of the backend', async () => {
    repository({
      'yarn.lock': '# yarn lockfile v1\n',
      'backstage.json': json({ version: '1.55.0' }),
      packages: {
        app: app(undefined, { bundled: true }),
        backend: backend({
          app: 'link:../app',
          '@acme/plugin-x-backend': '^1',
        }),
      },
      node_modules: {
        app: ({ symlink }) => symlink('../packages/app'),
        '@acme/plugin-x-backend': plugin(
          '@acme/plugin-x-backend',
          '1.0.0',
          'x',
        ),
      },
    });
    const inventory = await take();
    expect(inventory).toMatchObject({
      covers: { frontend: false, backend: true },
      packageManager: 'yarn-classic',
    });
    expect(findingsOf(inventory, 'half-unknown', 'unreadable')).toEqual([
      {
        kind: 'half-unknown',
        file: 'packages/app/package.json',
        message: expect.stringContaining("'marketplace.inventory.file'"),
      },
    ]);
  });

  it('says when there is no app and no backend at all', async () => {
    directory.setContent(pkg('lonely', '1.0.0', { dependencies: { x: '1' } }));
    const inventory = await take();
    expect(inventory).toMatchObject({
      covers: { frontend: false, backend: false },
      workspaces: [],
      packages: [{ name: 'x' }],
    });
    expect(
      findingsOf(inventory, 'half-unknown').map(({ message }) => message),
    ).toEqual([
      expect.stringContaining("'frontend'"),
      expect.stringContaining("'backend'"),
    ]);
  });

  it.each([
    [['@backstage/frontend-defaults', '@backstage/core-app-api'], 'new'],
    [['@backstage/frontend-app-api'], 'new'],
    [['@backstage/app-defaults'], 'legacy'],
    [['@backstage/core-app-api', '@backstage/core-plugin-api'], 'legacy'],
    [['@backstage/frontend-defaults', '@backstage/app-defaults'], 'new'],
    [['react'], undefined],
  ])(
    'takes an app with %j to be on the %s frontend system',
    async (names, system) => {
      repository({
        packages: {
          app: app(Object.fromEntries(names.map(name => [name, '*']))),
        },
      });
      expect((await take()).workspaces[0].frontendSystem).toBe(system);
    },
  );

  describe('while a backend runs', () => {
    const portal = (nodeModules: MockDirectoryContent = {}) =>
      repository({
        packages: {
          app: app({ '@acme/plugin-ci': '^1.0.0' }),
          backend: backend({
            '@acme/plugin-ci-backend': '^1.0.0',
            '@acme/plugin-off-backend': '^1.0.0',
          }),
          standby: backend({}, { name: 'standby' }),
        },
        node_modules: {
          '@acme/plugin-ci': plugin('@acme/plugin-ci', '1.0.0'),
          '@acme/plugin-ci-backend': plugin('@acme/plugin-ci-backend', '1.0.0'),
          '@acme/plugin-off-backend': plugin(
            '@acme/plugin-off-backend',
            '1.0.0',
            'off',
          ),
          ...nodeModules,
        },
      });
    const evidenceOf = (inventory: Inventory) =>
      Object.fromEntries(
        inventory.packages.map(({ name, evidence }) => [
          name,
          evidence.filter(one => !['manifest', 'node_modules'].includes(one)),
        ]),
      );

    it('has the evidence of what it runs, and which workspace it is', async () => {
      portal();
      const inventory = await take({
        runtime: { ...runtime('ci'), elsewhere: ['off'] },
        process: {
          entry: directory.resolve('packages/backend/src/index.ts'),
          cwd: directory.path,
        },
      });
      expect(inventory.runtime).toEqual({
        features: [{ pluginId: 'ci', modules: [] }],
        elsewhere: ['off'],
        workspace: 'backend',
      });
      expect(evidenceOf(inventory)).toEqual({
        '@acme/plugin-ci': [],
        '@acme/plugin-ci-backend': ['runtime'],
        '@acme/plugin-off-backend': [],
      });
    });

    it('finds what runs without being declared, and says what is not known at all', async () => {
      portal({
        '@acme/plugin-hidden-backend': plugin(
          '@acme/plugin-hidden-backend',
          '3.0.0',
          'hidden',
        ),
        '@acme/plugin-hidden': plugin('@acme/plugin-hidden', '3.0.0', 'hidden'),
        unrelated: pkg('unrelated', '1.0.0'),
      });
      const inventory = await take({
        runtime: runtime('ci', 'hidden', 'inline'),
      });
      expect(packageOf(inventory, '@acme/plugin-hidden-backend')).toEqual({
        name: '@acme/plugin-hidden-backend',
        version: '3.0.0',
        versions: [{ version: '3.0.0', evidence: ['node_modules'] }],
        declaredIn: [],
        evidence: ['node_modules', 'runtime'],
        manifest: { role: 'backend-plugin', pluginId: 'hidden' },
      });
      expect(packageOf(inventory, '@acme/plugin-hidden')).toBeUndefined();
      expect(findingsOf(inventory, 'not-declared', 'unknown-feature')).toEqual([
        {
          kind: 'not-declared',
          packageName: '@acme/plugin-hidden-backend',
          message: expect.stringContaining('which no workspace declares'),
        },
        {
          kind: 'unknown-feature',
          message: expect.stringContaining("'inline'"),
        },
      ]);
    });

    it('takes the id of a plugin to be the same however it is written', async () => {
      const name = '@acme/plugin-tech-insights-backend';
      repository({
        packages: { backend: backend({ [name]: '^1.0.0' }) },
        node_modules: { [name]: pkg(name, '1.0.0') },
      });
      const inventory = await take({ runtime: runtime('techInsights') });
      expect(packageOf(inventory, name)?.evidence).toContain('runtime');
      expect(findingsOf(inventory, 'not-declared', 'unknown-feature')).toEqual(
        [],
      );
    });

    it('takes none of several packages that nobody declares for what runs, and names them', async () => {
      portal({
        '@acme/plugin-fork-backend': plugin(
          '@acme/plugin-fork-backend',
          '1.0.0',
          'fork',
        ),
        '@other/plugin-fork-backend': plugin(
          '@other/plugin-fork-backend',
          '2.0.0',
          'fork',
        ),
      });
      const inventory = await take({ runtime: runtime('ci', 'fork') });
      expect(inventory.packages.map(({ name }) => name)).not.toContain(
        '@acme/plugin-fork-backend',
      );
      expect(findingsOf(inventory, 'not-declared', 'unknown-feature')).toEqual([
        {
          kind: 'unknown-feature',
          message: expect.stringContaining(
            '@acme/plugin-fork-backend, @other/plugin-fork-backend; add the one that is meant',
          ),
        },
      ]);
    });

    it('says so when only something else than a program declares what runs', async () => {
      const name = '@acme/plugin-hidden-backend';
      repository({
        packages: {
          backend: backend({ x: '^1.0.0' }),
          tools: pkg('tools', '0.0.0', { dependencies: { [name]: '^3.0.0' } }),
        },
        plugins: {
          // Of the repository itself, and declared by nobody
          own: plugin('@acme/plugin-own-backend', '0.1.0', 'own'),
        },
        node_modules: { [name]: plugin(name, '3.0.0', 'hidden') },
      });
      const inventory = await take({
        runtime: { ...runtime('hidden', 'own'), workspace: 'backend' },
      });
      expect(packageOf(inventory, name)).toMatchObject({
        declaredIn: [{ workspace: 'tools' }],
        evidence: ['manifest', 'node_modules', 'runtime'],
      });
      expect(findingsOf(inventory, 'not-declared')).toEqual([
        {
          kind: 'not-declared',
          packageName: name,
          message: expect.stringContaining(
            "which only 'tools' declares; add it to the dependencies of 'backend', so that its version",
          ),
        },
        {
          kind: 'not-declared',
          packageName: '@acme/plugin-own-backend',
          message: expect.stringMatching(/dependencies of 'backend'$/),
        },
      ]);
    });

    it('looks for no package of a feature that a dynamic plugin has', async () => {
      portal({
        '@acme/plugin-dyn-backend': plugin(
          '@acme/plugin-dyn-backend',
          '1.0.0',
          'dyn',
        ),
        broken: { 'package.json': '{' },
      });
      const inventory = await take({
        runtime: runtime('ci', 'dyn', 'inline'),
        dynamicPlugins: [
          {
            name: '@acme/plugin-dyn-backend-dynamic',
            platform: 'node',
            manifest: { role: 'backend-plugin', pluginId: 'dyn' },
          },
        ],
      });
      expect(packageOf(inventory, '@acme/plugin-dyn-backend')).toBeUndefined();
      // One that nobody declares and that is broken is nobody's concern
      expect(unreadable(inventory)).toEqual({});
    });

    it('has dynamic plugins, and says which failed', async () => {
      portal();
      const inventory = await take({
        runtime: runtime('ci', 'dyn'),
        dynamicPlugins: [
          {
            name: '@acme/plugin-dyn-backend-dynamic',
            version: '1.0.0',
            platform: 'node',
            manifest: { role: 'backend-plugin', pluginId: 'dyn' },
          },
          {
            name: '@acme/plugin-ci',
            version: '1.1.0',
            platform: 'web',
            manifest: { role: 'frontend-plugin' },
          },
          {
            name: '@acme/plugin-bad-backend',
            platform: 'node',
            failure: 'Cannot find module',
            manifest: {},
          },
        ],
      });
      expect(
        packageOf(inventory, '@acme/plugin-dyn-backend-dynamic'),
      ).toMatchObject({
        version: '1.0.0',
        versions: [{ version: '1.0.0', evidence: ['dynamic-plugin'] }],
        declaredIn: [],
        evidence: ['dynamic-plugin', 'runtime'],
      });
      expect(packageOf(inventory, '@acme/plugin-ci')).toMatchObject({
        version: '1.0.0',
        versions: [
          { version: '1.1.0', evidence: ['dynamic-plugin'] },
          { version: '1.0.0', evidence: ['node_modules'] },
        ],
        evidence: ['manifest', 'node_modules', 'dynamic-plugin'],
      });
      expect(packageOf(inventory, '@acme/plugin-bad-backend')).toBeUndefined();
      expect(
        findingsOf(inventory, 'dynamic-plugin-failed', 'unknown-feature'),
      ).toEqual([
        {
          kind: 'dynamic-plugin-failed',
          packageName: '@acme/plugin-bad-backend',
          message: expect.stringContaining('Cannot find module'),
        },
      ]);
    });
  });

  it.each([
    ['there is no folder', {}, 'Cannot read'],
    [
      'the root cannot be parsed',
      { portal: { 'package.json': '{' } },
      'correct it',
    ],
    [
      'its workspaces cannot be told',
      { portal: { 'pnpm-workspace.yaml': 'packages: [\n' } },
      'not valid YAML',
    ],
  ])('fails as a whole when %s', async (_what, content, message) => {
    directory.setContent(content);
    await expect(take({ folder: directory.resolve('portal') })).rejects.toThrow(
      message,
    );
  });

  it('ends when it is to', async () => {
    repository({ packages: { app: app({}) } });
    await expect(
      take({ signal: AbortSignal.abort(new Error('Enough')) }),
    ).rejects.toThrow('Enough');
  });
});
