import { PackageManager } from 'backstage-plugin-marketplace-common';
import {
  BACKEND,
  COMMON,
  FRONTEND,
  MODULE,
  Situation,
  stepsFor,
  STOCK_APP,
  STOCK_BACKEND,
} from './__testUtils__/guideFor';

const without = (name: string, folder = 'packages/backend') =>
  `${folder}/src/index.ts without: backend.add(import('${name}'));`;

describe('a guide to remove', () => {
  it.each(['-g', 'a\nrm -rf /', "x'); run(); ('"])(
    'has nothing of a package that is declared by the name %j',
    alias => {
      const declaredIn = [{ workspace: 'backend', range: 'npm:x@1', alias }];
      const steps = stepsFor(
        { packages: [BACKEND], installed: [{ name: BACKEND, declaredIn }] },
        'remove',
      );
      expect(steps).toEqual([`has ${BACKEND} 1.0.0`]);
    },
  );

  it.each<{ by?: PackageManager; app: string; backend: string }>([
    {
      by: 'npm',
      app: `npm uninstall --workspace packages/app ${FRONTEND} ${COMMON}`,
      backend: `npm uninstall --workspace packages/backend ${BACKEND}`,
    },
    {
      by: 'pnpm',
      app: `pnpm --filter app remove ${FRONTEND} ${COMMON}`,
      backend: `pnpm --filter backend remove ${BACKEND}`,
    },
    ...(['yarn-classic', 'yarn-berry', undefined] as const).map(by => ({
      by,
      app: `yarn --cwd packages/app remove ${FRONTEND} ${COMMON}`,
      backend: `yarn --cwd packages/backend remove ${BACKEND}`,
    })),
  ])('is for $by', ({ by, app, backend }) => {
    const steps = stepsFor(
      {
        installed: [FRONTEND, BACKEND, COMMON],
        portal: { packageManager: by },
      },
      'remove',
    );
    expect(steps).toEqual([
      `${FRONTEND} out by hand, unknown: undefined`,
      without(BACKEND),
      `frontend in app: ${app}`,
      `backend in backend: ${backend}`,
      'restart',
    ]);
  });

  const REMOVE_BACKEND = `backend in backend: yarn --cwd packages/backend remove ${BACKEND}`;
  const rules: Array<Situation & { rule: string; steps: string[] }> = [
    {
      rule: 'has nothing to undo in an app that has discovered a package',
      packages: [FRONTEND],
      installed: [
        {
          name: FRONTEND,
          manifest: { features: { '.': '@backstage/FrontendPlugin' } },
        },
      ],
      steps: [
        `frontend in app: yarn --cwd packages/app remove ${FRONTEND}`,
        'restart',
      ],
    },
    {
      rule: 'leaves the code of a legacy app to people',
      packages: [FRONTEND],
      installed: [FRONTEND],
      portal: { workspaces: [{ ...STOCK_APP, frontendSystem: 'legacy' }] },
      entry: { documentation: 'https://docs.acme.test/ci' },
      steps: [
        `${FRONTEND} out by hand, legacy-app: https://docs.acme.test/ci`,
        `frontend in app: yarn --cwd packages/app remove ${FRONTEND}`,
        'restart',
      ],
    },
    {
      rule: 'tells the lines of a legacy app that an entry tells exactly',
      packages: [FRONTEND],
      installed: [FRONTEND],
      portal: { workspaces: [{ ...STOCK_APP, frontendSystem: 'legacy' }] },
      entry: {
        snippets: [
          `import { CiPage } from '${FRONTEND}';\n<Route path="/ci" element={<CiPage />} />`,
        ],
      },
      steps: [
        `perhaps packages/app/src/App.tsx without: <Route path="/ci" element={<CiPage />} /> import { CiPage } from '${FRONTEND}';`,
        `frontend in app: yarn --cwd packages/app remove ${FRONTEND}`,
        'restart',
      ],
    },
    {
      rule: 'takes the line out of each backend that has the package',
      packages: [BACKEND],
      installed: [
        {
          name: BACKEND,
          declaredIn: [
            { workspace: 'backend', range: '^1.0.0' },
            { workspace: 'jobs', range: '^1.0.0' },
          ],
        },
      ],
      portal: {
        workspaces: [
          STOCK_BACKEND,
          { ...STOCK_BACKEND, name: 'jobs', folder: 'packages/jobs' },
          { ...STOCK_BACKEND, name: 'other', folder: 'packages/other' },
        ],
      },
      steps: [
        without(BACKEND),
        without(BACKEND, 'packages/jobs'),
        REMOVE_BACKEND,
        `backend in jobs: yarn --cwd packages/jobs remove ${BACKEND}`,
        'restart',
      ],
    },
    {
      rule: 'looks for no line of what certainly does not run',
      packages: [BACKEND],
      installed: [
        { name: BACKEND, manifest: { role: 'backend-plugin', pluginId: 'ci' } },
      ],
      portal: {
        runtime: {
          features: [{ pluginId: 'app', modules: [] }],
          workspace: 'backend',
          elsewhere: [],
        },
      },
      steps: [REMOVE_BACKEND, 'restart'],
    },
    {
      rule: 'takes the modules along, its own and those that extend it',
      packages: [BACKEND, MODULE],
      installed: [
        BACKEND,
        MODULE,
        {
          name: '@else/plugin-ci-backend-module-x',
          manifest: { pluginPackage: BACKEND },
        },
      ],
      steps: [
        without(BACKEND),
        without(MODULE),
        without('@else/plugin-ci-backend-module-x'),
        `backend in backend: yarn --cwd packages/backend remove ${BACKEND} ${MODULE} @else/plugin-ci-backend-module-x`,
        'restart',
      ],
    },
    {
      rule: 'leaves libraries and modules that another installed plugin has',
      packages: [BACKEND, MODULE, COMMON],
      installed: [BACKEND, MODULE, COMMON, '@acme/plugin-cd'],
      others: [['@acme/plugin-cd', MODULE, COMMON]],
      steps: [without(BACKEND), REMOVE_BACKEND, 'restart'],
    },
    {
      rule: 'takes libraries along that only the same plugin by another name has',
      packages: [BACKEND, COMMON],
      installed: [BACKEND, COMMON],
      others: [
        [BACKEND, COMMON],
        ['@acme/plugin-cd', COMMON],
      ],
      steps: [
        without(BACKEND),
        REMOVE_BACKEND,
        `frontend in app: yarn --cwd packages/app remove ${COMMON}`,
        'restart',
      ],
    },
    {
      rule: 'leaves a library that the code of a package of the repository uses',
      packages: [BACKEND, COMMON],
      installed: [
        BACKEND,
        {
          name: COMMON,
          declaredIn: [
            { workspace: 'app', range: '^1.0.0' },
            { workspace: '@ours/pages', range: '^1.0.0' },
          ],
        },
        {
          name: '@ours/pages',
          folder: 'plugins/pages',
          declaredIn: [{ workspace: 'app', range: '*' }],
        },
      ],
      steps: [without(BACKEND), REMOVE_BACKEND, 'restart'],
    },
    {
      rule: 'removes a package by the name that it is imported by',
      packages: [BACKEND],
      installed: [
        {
          name: BACKEND,
          declaredIn: [
            { workspace: 'backend', range: `npm:${BACKEND}@1`, alias: 'ci' },
          ],
        },
      ],
      steps: [
        without('ci'),
        'backend in backend: yarn --cwd packages/backend remove ci',
        'restart',
      ],
    },
    {
      rule: 'only tells of what no workspace declares',
      packages: [BACKEND],
      installed: [
        { name: BACKEND, declaredIn: [], evidence: ['dynamic-plugin'] },
      ],
      steps: [`has ${BACKEND} 1.0.0`],
    },
    {
      rule: 'has nothing to say of what is not there',
      installed: [],
      steps: [],
    },
  ];
  it.each(rules)('$rule', ({ rule: _, steps, ...situation }) => {
    expect(stepsFor(situation, 'remove')).toEqual(steps);
  });
});
