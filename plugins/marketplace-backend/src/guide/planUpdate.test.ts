import {
  InventoryPackage,
  PackageManager,
} from 'backstage-plugin-marketplace-common';
import { registryOf } from '../marketplace/views/__testUtils__/instanceView';
import {
  BACKEND,
  COMMON,
  FRONTEND,
  guideFor,
  Situation,
  stepsFor,
} from './__testUtils__/guideFor';

const REGISTRY = registryOf({
  [FRONTEND]: { latest: '1.2.0' },
  [BACKEND]: { latest: '1.2.0' },
  [COMMON]: { latest: '1.2.0' },
  '@backstage/plugin-ci': { latest: '1.2.0' },
});

const installed = (
  name: string,
  workspace: string,
  declaration: Partial<InventoryPackage['declaredIn'][number]> = {},
) => {
  const { version = '1.0.0' } = declaration;
  return {
    name,
    version,
    versions: [{ version, evidence: ['node_modules' as const] }],
    declaredIn: [{ workspace, range: '^1.0.0', version, ...declaration }],
  };
};

describe('a guide to update', () => {
  it.each<{ by?: PackageManager; app: string; backend: string }>([
    {
      by: 'npm',
      app: `npm install --workspace packages/app '${FRONTEND}@^1.2.0'`,
      backend: `npm install --workspace packages/backend '${BACKEND}@^1.2.0' '${COMMON}@^1.2.0'`,
    },
    {
      by: 'pnpm',
      app: `pnpm --filter app add '${FRONTEND}@^1.2.0'`,
      backend: `pnpm --filter backend add '${BACKEND}@^1.2.0' '${COMMON}@^1.2.0'`,
    },
    ...(['yarn-classic', 'yarn-berry', undefined] as const).map(by => ({
      by,
      app: `yarn --cwd packages/app add '${FRONTEND}@^1.2.0'`,
      backend: `yarn --cwd packages/backend add '${BACKEND}@^1.2.0' '${COMMON}@^1.2.0'`,
    })),
  ])('is for $by', ({ by, app, backend }) => {
    const steps = stepsFor(
      {
        installed: [
          installed(FRONTEND, 'app'),
          installed(BACKEND, 'backend'),
          installed(COMMON, 'backend'),
        ],
        portal: { packageManager: by },
        registry: REGISTRY,
      },
      'update',
    );
    expect(steps).toEqual([
      `frontend in app: ${app}`,
      `backend in backend: ${backend}`,
      'restart',
    ]);
  });

  it('puts another package in the place of one that has moved', () => {
    const moved = {
      ...installed(BACKEND, 'backend', { version: '1.2.0' }),
      manifest: { moved: '@new/ci-backend', homepage: 'https://new.test' },
    };
    expect(
      stepsFor(
        { packages: [BACKEND], installed: [moved], registry: REGISTRY },
        'update',
      ),
    ).toEqual([
      `backend in backend: yarn --cwd packages/backend remove ${BACKEND}`,
      'backend in backend: yarn --cwd packages/backend add @new/ci-backend',
      '@new/ci-backend by hand, unknown: https://new.test',
      'restart',
    ]);
    expect(
      stepsFor(
        {
          packages: [BACKEND],
          installed: [moved, installed('@new/ci-backend', 'backend')],
          registry: REGISTRY,
        },
        'update',
      ).filter(step => step.includes(' add ')),
    ).toEqual([]);
    expect(
      stepsFor(
        {
          packages: [BACKEND],
          installed: [{ ...moved, manifest: { moved: '; rm -rf /' } }],
          registry: REGISTRY,
        },
        'update',
      ),
    ).toEqual([`newest is ${BACKEND} 1.2.0`]);
  });

  const rules: Array<Situation & { rule: string; steps: string[] }> = [
    {
      rule: 'says of the newest version that it is that, also when it is newer',
      packages: [FRONTEND, BACKEND],
      installed: [
        installed(FRONTEND, 'app', { version: '1.2.0' }),
        installed(BACKEND, 'backend', { version: '1.3.0' }),
      ],
      steps: [`newest is ${FRONTEND} 1.2.0`, `newest is ${BACKEND} 1.3.0`],
    },
    {
      rule: 'says of what is not known no more than that it is there',
      packages: [FRONTEND],
      installed: [installed(FRONTEND, 'app')],
      registry: registryOf({}),
      steps: [`has ${FRONTEND} 1.0.0`],
    },
    {
      rule: 'leaves alone what is developed in the repository',
      packages: [FRONTEND],
      installed: [
        {
          ...installed(FRONTEND, 'app', { range: 'workspace:^' }),
          folder: 'plugins/ci',
        },
      ],
      steps: [`has ${FRONTEND} 1.0.0`],
    },
    {
      rule: 'keeps the name that a package is imported by',
      packages: [FRONTEND],
      installed: [
        installed(FRONTEND, 'app', { alias: 'ci', range: `npm:${FRONTEND}@1` }),
      ],
      steps: [
        `frontend in app: yarn --cwd packages/app add 'ci@npm:${FRONTEND}@^1.2.0'`,
        'restart',
      ],
    },
    {
      rule: 'updates only where it is behind, by name where the folder is not known',
      packages: [COMMON],
      installed: [
        {
          ...installed(COMMON, 'app'),
          declaredIn: [
            { workspace: 'backend', range: '^1.0.0', version: '1.2.0' },
            { workspace: '@ours/pages', range: '^1.0.0', version: '1.0.0' },
          ],
        },
      ],
      portal: { packageManager: 'yarn-berry', workspaces: [] },
      steps: [
        `frontend in @ours/pages: yarn workspace @ours/pages add '${COMMON}@^1.2.0'`,
        'restart',
      ],
    },
    {
      rule: 'has nothing to say of what is not there',
      installed: [],
      steps: [],
    },
    {
      rule: 'moves packages of Backstage with their release',
      packages: ['@backstage/plugin-ci'],
      installed: [installed('@backstage/plugin-ci', 'app')],
      steps: ['frontend in all: yarn backstage-cli versions:bump', 'restart'],
    },
    {
      rule: 'moves what follows the releases of Backstage with them',
      packages: [FRONTEND],
      installed: [installed(FRONTEND, 'app', { range: 'backstage:^' })],
      steps: ['frontend in all: yarn backstage-cli versions:bump', 'restart'],
    },
    {
      rule: 'moves packages of Backstage one by one where its command does not work',
      packages: ['@backstage/plugin-ci'],
      installed: [installed('@backstage/plugin-ci', 'app')],
      portal: { packageManager: 'npm' },
      steps: [
        `frontend in app: npm install --workspace packages/app '@backstage/plugin-ci@^1.2.0'`,
        'restart',
      ],
    },
    ...(
      [
        ['yarn-classic', 'yarn add -W'],
        ['yarn-berry', 'yarn add'],
        ['npm', 'npm install'],
        ['pnpm', 'pnpm add -w'],
      ] as const
    ).map(([packageManager, command]) => ({
      rule: `updates in the root of the repository with ${packageManager}`,
      packages: [FRONTEND],
      installed: [installed(FRONTEND, 'root')],
      portal: { packageManager, root: 'root' },
      steps: [`frontend in root: ${command} '${FRONTEND}@^1.2.0'`, 'restart'],
    })),
  ];
  it.each(rules)('$rule', ({ rule: _, steps, ...situation }) => {
    expect(stepsFor({ registry: REGISTRY, ...situation }, 'update')).toEqual(
      steps,
    );
  });

  it('stays in the channel of what is installed', () => {
    const { steps } = guideFor(
      {
        packages: [FRONTEND],
        installed: [installed(FRONTEND, 'app', { version: '2.0.0-next.1' })],
        registry: {
          enabled: true,
          packages: new Map([
            [
              FRONTEND,
              {
                name: FRONTEND,
                checkedAt: '2026-01-01T00:00:00.000Z',
                package: {
                  latest: '1.2.0',
                  distTags: { latest: '1.2.0', next: '2.0.0-next.4' },
                  deprecated: {},
                  manifest: {},
                },
              },
            ],
          ]),
        },
      },
      'update',
    );
    expect(steps[0]).toMatchObject({
      command: `yarn --cwd packages/app add '${FRONTEND}@^2.0.0-next.4'`,
    });
  });
});
