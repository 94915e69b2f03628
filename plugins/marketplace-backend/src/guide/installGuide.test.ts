import {
  Inventory,
  InventoryWorkspace,
  ManifestFacts,
} from 'backstage-plugin-marketplace-common';
import { registryOf } from '../marketplace/views/__testUtils__/instanceView';
import {
  BACKEND,
  COMMON,
  FRONTEND,
  guideFor,
  inWords,
  MODULE,
  Situation,
  stepsFor,
  STOCK_APP,
  STOCK_BACKEND,
} from './__testUtils__/guideFor';

const lineFor = (name: string, folder = 'packages/backend') =>
  `${folder}/src/index.ts: backend.add(import('${name}'));`;
const discovered = `${FRONTEND} is discovered`;
const ADD_FRONTEND = `frontend in app: yarn --cwd packages/app add ${FRONTEND}`;
const ADD_BACKEND = `backend in backend: yarn --cwd packages/backend add ${BACKEND}`;
const wired = [discovered, lineFor(BACKEND), 'restart'];

describe('installGuide', () => {
  it('tells all of it for a stock portal', () => {
    expect(guideFor({})).toEqual({
      entityRef: 'plugin:default/ci',
      instance: 'production',
      action: 'install',
      actions: ['install'],
      patch: false,
      packageManager: 'yarn-berry',
      frontendSystem: 'new',
      steps: [
        {
          kind: 'add-dependency',
          half: 'frontend',
          packages: [FRONTEND],
          workspace: 'app',
          command: `yarn --cwd packages/app add ${FRONTEND}`,
        },
        {
          kind: 'add-dependency',
          half: 'backend',
          packages: [BACKEND],
          workspace: 'backend',
          command: `yarn --cwd packages/backend add ${BACKEND}`,
        },
        {
          kind: 'nothing-to-wire',
          packageName: FRONTEND,
          reason: 'discovered',
        },
        {
          kind: 'add-line',
          half: 'backend',
          packageName: BACKEND,
          file: 'packages/backend/src/index.ts',
          assumed: false,
          lines: [`backend.add(import('${BACKEND}'));`],
          after: 'const backend = createBackend();',
        },
        { kind: 'restart' },
      ],
    });
  });

  describe('adds packages', () => {
    it.each([
      {
        by: 'yarn-classic' as const,
        frontend: `yarn --cwd packages/app add ${FRONTEND}`,
        backend: `yarn --cwd packages/backend add ${BACKEND}`,
      },
      {
        by: 'yarn-berry' as const,
        frontend: `yarn --cwd packages/app add ${FRONTEND}`,
        backend: `yarn --cwd packages/backend add ${BACKEND}`,
      },
      {
        by: 'npm' as const,
        frontend: `npm install --workspace packages/app ${FRONTEND}`,
        backend: `npm install --workspace packages/backend ${BACKEND}`,
      },
      {
        by: 'pnpm' as const,
        frontend: `pnpm --filter app add ${FRONTEND}`,
        backend: `pnpm --filter backend add ${BACKEND}`,
      },
      {
        by: undefined,
        frontend: `yarn --cwd packages/app add ${FRONTEND}`,
        backend: `yarn --cwd packages/backend add ${BACKEND}`,
      },
    ])('with $by', ({ by, frontend, backend }) => {
      expect(stepsFor({ portal: { packageManager: by } })).toEqual([
        `frontend in app: ${frontend}`,
        `backend in backend: ${backend}`,
        ...wired,
      ]);
    });
  });

  const plugins: Array<Situation & { rule: string; steps: string[] }> = [
    {
      rule: 'has nothing to do for what is wholly installed',
      installed: [FRONTEND, BACKEND, COMMON],
      steps: [`has ${FRONTEND} 1.0.0`, `has ${BACKEND} 1.0.0`],
    },
    {
      rule: 'adds the half that is missing, and no library',
      installed: [FRONTEND],
      steps: [
        `has ${FRONTEND} 1.0.0`,
        ADD_BACKEND,
        lineFor(BACKEND),
        'restart',
      ],
    },
    {
      rule: 'adds all when only a library is there',
      installed: [COMMON],
      steps: [ADD_FRONTEND, ADD_BACKEND, ...wired],
    },
    {
      rule: 'leaves a half alone that has one of its packages',
      packages: [FRONTEND, `${FRONTEND}-cards`],
      installed: [FRONTEND],
      steps: [`has ${FRONTEND} 1.0.0`],
    },
    {
      rule: 'adds no optional package',
      packages: [{ name: FRONTEND, optional: true }, BACKEND],
      steps: [ADD_BACKEND, lineFor(BACKEND), 'restart'],
    },
    {
      rule: 'adds optional packages when there are no others',
      packages: [{ name: BACKEND, optional: true }],
      steps: [ADD_BACKEND, lineFor(BACKEND), 'restart'],
    },
    {
      rule: 'adds no module of a plugin with halves, and tells of one that is there',
      packages: [BACKEND, MODULE, '@acme/plugin-search-backend-module-ci'],
      installed: [MODULE],
      steps: [`has ${MODULE} 1.0.0`, ADD_BACKEND, lineFor(BACKEND), 'restart'],
    },
    {
      rule: 'adds the modules of a plugin that has nothing else',
      packages: [MODULE, COMMON],
      steps: [
        `backend in backend: yarn --cwd packages/backend add ${MODULE}`,
        lineFor(MODULE),
        'restart',
      ],
    },
    {
      rule: 'leaves modules out that are for a plugin that is not there',
      packages: [MODULE, '@acme/plugin-scaffolder-backend-module-ci'],
      installed: ['@backstage/plugin-catalog-backend'],
      registry: registryOf({
        [MODULE]: {
          manifest: { pluginPackage: '@backstage/plugin-catalog-backend' },
        },
        '@acme/plugin-scaffolder-backend-module-ci': {
          manifest: { pluginPackage: '@backstage/plugin-scaffolder-backend' },
        },
      }),
      steps: [
        `backend in backend: yarn --cwd packages/backend add ${MODULE}`,
        lineFor(MODULE),
        'restart',
      ],
    },
    {
      rule: 'adds the libraries of a plugin that has nothing else',
      packages: ['@acme/plugin-ci-react'],
      steps: [
        `frontend in app: yarn --cwd packages/app add @acme/plugin-ci-react`,
        '@acme/plugin-ci-react is no-feature',
        'restart',
      ],
    },
    {
      rule: 'adds modules that a package wants beside it, where they extend something',
      packages: [BACKEND],
      installed: ['@backstage/plugin-catalog-backend'],
      registry: registryOf({
        [BACKEND]: {
          manifest: {
            peerModules: [MODULE, '@acme/plugin-kafka-backend-module-ci'],
          },
        },
      }),
      steps: [
        `backend in backend: yarn --cwd packages/backend add ${BACKEND} ${MODULE}`,
        lineFor(BACKEND),
        lineFor(MODULE),
        'restart',
      ],
    },
    {
      rule: 'adds modules that what is installed misses',
      packages: [BACKEND],
      installed: [
        { name: BACKEND, manifest: { peerModules: [MODULE] } },
        '@backstage/plugin-catalog-backend',
      ],
      steps: [
        `has ${BACKEND} 1.0.0`,
        `backend in backend: yarn --cwd packages/backend add ${MODULE}`,
        lineFor(MODULE),
        'restart',
      ],
    },
    {
      rule: 'adds no backend that runs, though only its feature is known',
      packages: [FRONTEND, BACKEND],
      installed: [{ name: FRONTEND, manifest: { pluginId: 'ci' } }],
      portal: {
        runtime: {
          features: [{ pluginId: 'ci', modules: [] }],
          workspace: 'backend',
          elsewhere: [],
        },
      },
      steps: [`has ${FRONTEND} 1.0.0`, `has ${BACKEND} undefined`],
    },
    {
      rule: 'believes a package more than an entry what it is',
      packages: [{ name: '@acme/ci-server', role: 'frontend-plugin' }],
      registry: registryOf({
        '@acme/ci-server': { manifest: { role: 'backend-plugin' } },
      }),
      steps: [
        'backend in backend: yarn --cwd packages/backend add @acme/ci-server',
        lineFor('@acme/ci-server'),
        'restart',
      ],
    },
    {
      rule: 'follows no move that was known before registries were switched off',
      packages: ['@old/plugin-ci-backend'],
      registry: {
        ...registryOf({
          '@old/plugin-ci-backend': { manifest: { moved: BACKEND } },
        }),
        enabled: false,
      },
      steps: [
        'backend in backend: yarn --cwd packages/backend add @old/plugin-ci-backend',
        lineFor('@old/plugin-ci-backend'),
        'restart',
      ],
    },
    {
      rule: 'adds a package that has moved by its new name',
      packages: ['@old/plugin-ci-backend'],
      registry: registryOf({
        '@old/plugin-ci-backend': { manifest: { moved: BACKEND } },
      }),
      steps: [ADD_BACKEND, lineFor(BACKEND), 'restart'],
    },
    {
      rule: 'adds a package once that is listed by both of its names',
      packages: ['@old/plugin-ci-backend', BACKEND],
      registry: registryOf({
        '@old/plugin-ci-backend': { manifest: { moved: BACKEND } },
      }),
      steps: [ADD_BACKEND, lineFor(BACKEND), 'restart'],
    },
    {
      rule: 'believes no circle of moves',
      packages: [BACKEND],
      registry: registryOf({
        [BACKEND]: { manifest: { moved: '@old/plugin-ci-backend' } },
        '@old/plugin-ci-backend': { manifest: { moved: BACKEND } },
      }),
      steps: [ADD_BACKEND, lineFor(BACKEND), 'restart'],
    },
    {
      rule: 'has a package that is installed by an older name',
      packages: [{ name: BACKEND, aliases: ['@old/plugin-ci-backend'] }],
      installed: ['@old/plugin-ci-backend'],
      steps: ['has @old/plugin-ci-backend 1.0.0'],
    },
    {
      rule: 'has what no source lists',
      packages: [FRONTEND, BACKEND],
      installed: [FRONTEND, BACKEND],
      unlisted: true,
      steps: [`has ${FRONTEND} 1.0.0`, `has ${BACKEND} 1.0.0`],
    },
    {
      rule: 'has nothing to say of a plugin without packages',
      packages: [],
      steps: [],
    },
    {
      rule: 'adds no name that would be an option or break out of code',
      packages: ['--registry', `x');process.exit();('`, BACKEND],
      steps: [ADD_BACKEND, lineFor(BACKEND), 'restart'],
    },
  ];
  it.each(plugins)('$rule', ({ rule: _, steps, ...situation }) => {
    expect(stepsFor(situation)).toEqual(steps);
  });

  const programs: Array<
    Pick<Situation, 'portal'> & { rule: string; steps: string[] }
  > = [
    {
      rule: 'several apps get a step each, and each system its own wiring',
      portal: {
        workspaces: [
          STOCK_APP,
          {
            ...STOCK_APP,
            name: 'app-old',
            folder: 'apps/old',
            frontendSystem: 'legacy',
          },
          STOCK_BACKEND,
        ],
      },
      steps: [
        ADD_FRONTEND,
        `frontend in app-old: yarn --cwd apps/old add ${FRONTEND}`,
        ADD_BACKEND,
        discovered,
        `${FRONTEND} by hand, legacy-app: https://acme.test/ci`,
        lineFor(BACKEND),
        'restart',
      ],
    },
    {
      rule: 'of several apps the one is meant that the backend serves',
      portal: {
        workspaces: [
          { ...STOCK_APP, name: 'app-old', frontendSystem: 'legacy' },
          STOCK_APP,
          STOCK_BACKEND,
        ],
        runtime: { features: [], app: 'app', elsewhere: [] },
      },
      steps: [
        ADD_FRONTEND,
        ADD_BACKEND,
        discovered,
        lineFor(BACKEND),
        'restart',
      ],
    },
    {
      rule: 'several backends get a step and a line each',
      portal: {
        workspaces: [
          STOCK_APP,
          STOCK_BACKEND,
          { ...STOCK_BACKEND, name: 'jobs', folder: 'packages/jobs' },
        ],
      },
      steps: [
        ADD_FRONTEND,
        ADD_BACKEND,
        `backend in jobs: yarn --cwd packages/jobs add ${BACKEND}`,
        discovered,
        lineFor(BACKEND),
        lineFor(BACKEND, 'packages/jobs'),
        'restart',
      ],
    },
    {
      rule: 'of several backends the one is meant that took the inventory',
      portal: {
        workspaces: [
          STOCK_APP,
          STOCK_BACKEND,
          { ...STOCK_BACKEND, name: 'jobs', folder: 'packages/jobs' },
        ],
        runtime: { features: [], workspace: 'jobs', elsewhere: [] },
      },
      steps: [
        ADD_FRONTEND,
        `backend in jobs: yarn --cwd packages/jobs add ${BACKEND}`,
        discovered,
        lineFor(BACKEND, 'packages/jobs'),
        'restart',
      ],
    },
    {
      rule: 'a program in the root of the repository needs no folder',
      portal: {
        workspaces: [STOCK_APP, { ...STOCK_BACKEND, folder: '' }],
      },
      steps: [
        ADD_FRONTEND,
        `backend in backend: yarn add ${BACKEND}`,
        discovered,
        `src/index.ts: backend.add(import('${BACKEND}'));`,
        'restart',
      ],
    },
    {
      rule: 'folders that a shell would take apart are one word',
      portal: {
        workspaces: [
          { ...STOCK_APP, folder: `my app; it's` },
          { ...STOCK_BACKEND, folder: '-backend' },
        ],
      },
      steps: [
        `frontend in app: yarn --cwd 'my app; it'\\''s' add ${FRONTEND}`,
        `backend in backend: yarn --cwd ./-backend add ${BACKEND}`,
        discovered,
        lineFor(BACKEND, '-backend'),
        'restart',
      ],
    },
    {
      rule: 'the folders of a stock portal are assumed where none is known',
      portal: { workspaces: [], packageManager: 'pnpm' },
      steps: [
        `frontend in ?: pnpm --filter ./packages/app add ${FRONTEND}`,
        `backend in ?: pnpm --filter ./packages/backend add ${BACKEND}`,
        `${FRONTEND} by hand, unknown: https://acme.test/ci`,
        `perhaps ${lineFor(BACKEND)}`,
        'restart',
      ],
    },
  ];
  it.each(programs)('$rule', ({ portal, steps }) => {
    expect(stepsFor({ packages: [FRONTEND, BACKEND], portal })).toEqual(steps);
  });

  it('is for a stock portal before the first inventory', () => {
    const guide = guideFor({ packages: [BACKEND], portal: null });
    expect(guide).not.toHaveProperty('packageManager', expect.anything());
    expect(guide.steps.map(inWords)).toEqual([
      `backend in ?: yarn --cwd packages/backend add ${BACKEND}`,
      `perhaps ${lineFor(BACKEND)}`,
      'restart',
    ]);
  });

  const frontends: Array<{
    what: string;
    system: InventoryWorkspace['frontendSystem'];
    manifest: ManifestFacts;
    step: string;
  }> = [
    {
      what: 'a new app finds a feature',
      system: 'new',
      manifest: { features: { '.': '@backstage/FrontendPlugin' } },
      step: discovered,
    },
    {
      what: 'a new app finds a feature that is alpha',
      system: 'new',
      manifest: { features: { './alpha': '@backstage/FrontendPlugin' } },
      step: discovered,
    },
    {
      what: 'a new app looks at no other entry points',
      system: 'new',
      manifest: { features: { './next': '@backstage/FrontendPlugin' } },
      step: `${FRONTEND} by hand, unknown: undefined`,
    },
    {
      what: 'a new app may or may not find what does not tell its features',
      system: 'new',
      manifest: { repository: 'https://git.acme.test/ci' },
      step: `${FRONTEND} by hand, unknown: https://git.acme.test/ci`,
    },
    {
      what: 'a legacy app finds nothing',
      system: 'legacy',
      manifest: { features: { '.': '@backstage/FrontendPlugin' } },
      step: `${FRONTEND} by hand, legacy-app: undefined`,
    },
    {
      what: 'an app of an unknown system promises nothing',
      system: undefined,
      manifest: { features: { '.': '@backstage/FrontendPlugin' } },
      step: `${FRONTEND} by hand, unknown: undefined`,
    },
    {
      what: 'no address is told that is not of the web',
      system: 'legacy',
      manifest: {
        homepage: 'file:///etc/passwd',
        repository: 'https://git.acme.test/ci',
      },
      step: `${FRONTEND} by hand, legacy-app: https://git.acme.test/ci`,
    },
  ];
  it.each(frontends)('$what', ({ system, manifest, step }) => {
    const steps = stepsFor({
      packages: [FRONTEND],
      portal: {
        workspaces: [{ ...STOCK_APP, frontendSystem: system }],
      },
      registry: registryOf({ [FRONTEND]: { manifest } }),
    });
    expect(steps).toEqual([ADD_FRONTEND, step, 'restart']);
  });

  const FEATURE = '@backstage/BackendFeature';
  const backends: Array<{
    what: string;
    manifest: ManifestFacts;
    step: string;
  }> = [
    {
      what: 'a backend feature of the package itself',
      manifest: { features: { './alpha': FEATURE, '.': FEATURE } },
      step: lineFor(BACKEND),
    },
    {
      what: 'a backend feature that is alpha',
      manifest: { features: { './alpha': FEATURE } },
      step: lineFor(`${BACKEND}/alpha`),
    },
    {
      what: 'a backend feature of another entry point',
      manifest: { features: { './new-backend': FEATURE } },
      step: lineFor(`${BACKEND}/new-backend`),
    },
    {
      what: 'a package whose features are none of a backend',
      manifest: { features: {}, homepage: 'https://acme.test/ci' },
      step: `${BACKEND} by hand, unknown: https://acme.test/ci`,
    },
    {
      what: 'a package that knows the backend system',
      manifest: {
        backstageDependencies: { '@backstage/backend-plugin-api': '^1.0.0' },
      },
      step: lineFor(BACKEND),
    },
    {
      what: 'a package of the time before the backend system',
      manifest: {
        backstageDependencies: { '@backstage/backend-common': '^0.20.0' },
      },
      step: `${BACKEND} by hand, unknown: undefined`,
    },
    {
      what: 'an entry point that would break out of code',
      manifest: { features: { "./x'));evil((('": FEATURE } },
      step: `${BACKEND} by hand, unknown: undefined`,
    },
  ];
  it.each(backends)('wires $what', ({ manifest, step }) => {
    const steps = stepsFor({
      packages: [BACKEND],
      registry: registryOf({ [BACKEND]: { manifest } }),
    });
    expect(steps).toEqual([ADD_BACKEND, step, 'restart']);
  });

  const SLIM: Partial<Inventory> = {
    covers: { frontend: false, backend: true },
    workspaces: [STOCK_BACKEND],
  };

  it('leaves a half alone that cannot be seen, when the other one is there', () => {
    expect(stepsFor({ installed: [BACKEND], portal: SLIM })).toEqual([
      `has ${BACKEND} 1.0.0`,
    ]);
  });

  it('tells of both halves when one cannot be seen and the other is not there', () => {
    expect(stepsFor({ portal: SLIM })).toEqual([
      `frontend in ?: yarn --cwd packages/app add ${FRONTEND}`,
      ADD_BACKEND,
      `${FRONTEND} by hand, unknown: https://acme.test/ci`,
      lineFor(BACKEND),
      'restart',
    ]);
  });

  it('believes an installed package more than its latest release', () => {
    const steps = stepsFor({
      packages: [BACKEND],
      installed: [
        {
          name: BACKEND,
          manifest: {
            role: 'backend-plugin',
            pluginId: 'ci',
            features: { './alpha': FEATURE },
          },
        },
      ],
      portal: {
        runtime: {
          features: [{ pluginId: 'app', modules: [] }],
          workspace: 'backend',
          elsewhere: [],
        },
      },
    });
    expect(steps).toEqual([
      `has ${BACKEND} 1.0.0`,
      lineFor(`${BACKEND}/alpha`),
      'restart',
    ]);
  });

  it('tells what is to be set and allowed, of what is added', () => {
    const permissions = new Map([
      [BACKEND, ['ci.build.read']],
      [FRONTEND, ['ci.page.read']],
    ]);
    expect(
      stepsFor({
        packages: [FRONTEND, BACKEND],
        installed: [FRONTEND],
        entry: { permissions },
        requiredKeys: { [FRONTEND]: ['ci.title'], [BACKEND]: ['ci.url'] },
      }),
    ).toEqual([
      `has ${FRONTEND} 1.0.0`,
      ADD_BACKEND,
      lineFor(BACKEND),
      `${BACKEND} wants ci.url`,
      `${BACKEND} has ci.build.read`,
      'restart',
    ]);
  });

  describe('in a legacy app', () => {
    const legacy: Situation = {
      packages: [FRONTEND],
      portal: { workspaces: [{ ...STOCK_APP, frontendSystem: 'legacy' }] },
    };
    const code = [
      `import { CiPage } from '${FRONTEND}';`,
      '<Route path="/ci" element={<CiPage />} />',
    ];

    it('repeats the lines of an entry that tells them exactly', () => {
      const { steps } = guideFor({
        ...legacy,
        entry: { snippets: [code.join('\n\n')] },
      });
      const common = {
        kind: 'add-line',
        half: 'frontend',
        packageName: FRONTEND,
        file: 'packages/app/src/App.tsx',
        assumed: true,
      };
      expect(steps.slice(1)).toEqual([
        { ...common, lines: [code[0]] },
        { ...common, lines: [code[1]], after: '<FlatRoutes>' },
        { kind: 'restart' },
      ]);
    });

    it('guesses nothing, and tells where the entry explains it', () => {
      const steps = stepsFor({
        ...legacy,
        entry: {
          documentation: 'https://docs.acme.test/ci',
          snippets: [code[1], `${code.join('\n')}\nfetch('/evil');`],
        },
      });
      expect(steps).toContain(
        `${FRONTEND} by hand, legacy-app: https://docs.acme.test/ci`,
      );
    });
  });

  it.each([
    { state: 'nothing', installed: [], actions: ['install'] },
    {
      state: 'a half',
      installed: [FRONTEND],
      actions: ['install', 'update', 'remove'],
    },
    {
      state: 'all',
      installed: [FRONTEND, BACKEND],
      actions: ['update', 'remove'],
    },
  ])(
    'offers what makes sense when $state is there',
    ({ installed, actions }) => {
      expect(guideFor({ installed }).actions).toEqual(actions);
    },
  );
});
