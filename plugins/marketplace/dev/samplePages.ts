import {
  PackageConfigSchema,
  PackageReadme,
  PackageVersionsResponse,
} from 'backstage-plugin-marketplace-common';
import { InMemoryMarketplace } from '../src/__testUtils__/InMemoryMarketplace';
import { minutesAgo } from '../src/__testUtils__/aSource';

const packages = ['@acme/argo-cd', '@acme/argo-cd-backend'];

/** A guide of each kind, with every kind of step. */
export const sampleGuides: InMemoryMarketplace['guides'] = {
  install: {
    actions: ['install', 'update', 'remove'],
    packageManager: 'yarn-berry',
    frontendSystem: 'new',
    patch: true,
    steps: [
      { kind: 'already-there', packageName: packages[0], version: '1.2.3' },
      {
        kind: 'add-dependency',
        half: 'backend',
        packages: [packages[1]],
        workspace: 'backend',
        command: `yarn --cwd packages/backend add ${packages[1]}`,
      },
      {
        kind: 'add-line',
        half: 'backend',
        packageName: packages[1],
        file: 'packages/backend/src/index.ts',
        assumed: true,
        lines: [`backend.add(import('${packages[1]}'));`],
        after: 'const backend = createBackend();',
      },
      {
        kind: 'nothing-to-wire',
        packageName: packages[0],
        reason: 'discovered',
      },
      {
        kind: 'wire-by-hand',
        packageName: '@acme/argo-cd-cards',
        reason: 'legacy-app',
        documentation: 'https://argo-cd.example/docs/install',
      },
      {
        kind: 'configure',
        packageName: packages[1],
        required: ['argocd.baseUrl', 'argocd.token'],
      },
      {
        kind: 'allow',
        packageName: packages[1],
        permissions: ['argocd.view.read'],
      },
      { kind: 'restart' },
    ],
  },
  update: {
    action: 'update',
    actions: ['install', 'update', 'remove'],
    packageManager: 'yarn-berry',
    frontendSystem: 'new',
    steps: [{ kind: 'up-to-date', packageName: packages[0], version: '2.0.1' }],
  },
  remove: {
    action: 'remove',
    actions: ['install', 'update', 'remove'],
    steps: [
      {
        kind: 'remove-line',
        half: 'backend',
        packageName: packages[1],
        file: 'packages/backend/src/index.ts',
        assumed: false,
        lines: [`backend.add(import('${packages[1]}'));`],
      },
      {
        kind: 'remove-dependency',
        half: 'backend',
        packages: [packages[1]],
        workspace: 'backend',
        command: `yarn --cwd packages/backend remove ${packages[1]}`,
      },
      { kind: 'restart' },
    ],
  },
};

/** A readme with all that readmes have, and one that is not there. */
export const sampleReadmes: PackageReadme[] = [
  {
    packageName: packages[0],
    packages,
    version: '1.2.3',
    origin: 'installed',
    baseUrl: 'https://git.example/acme/argo-cd/blob/main/',
    truncated: true,
    markdown: [
      '# Argo CD for Backstage',
      '[![build](https://ci.example/badge.svg)](https://ci.example)',
      'Shows **what runs where**. See [the guide](./docs/guide.md), or [how to set it up](#set-up).',
      '![A table of applications](docs/table.png)',
      '## Set up',
      '1. Add the annotation\n2. Wait a minute\n\n- [x] done\n- [ ] to do',
      '```yaml\nmetadata:\n  annotations:\n    argocd/app-name: my-app\n```',
      '| Option | What it is for | By default |\n|---|---|---|\n| `baseUrl` | Where Argo CD runs | none |\n| `window` | How far it looks back | 24 hours |',
      '### عنوان من اليمين إلى اليسار\n\nنص من اليمين إلى اليسار.',
      `> ${'verylongword'.repeat(40)}`,
    ].join('\n\n'),
  },
];

/** A schema with all kinds of keys, a long one, and one that cannot be read. */
export const sampleConfigSchemas: PackageConfigSchema[] = [
  {
    packageName: packages[1],
    version: '0.9.0',
    origin: 'installed',
    present: ['argocd.baseUrl'],
    schema: {
      type: 'object',
      required: ['argocd'],
      properties: {
        argocd: {
          type: 'object',
          description: 'How the portal reaches Argo CD.',
          required: ['baseUrl', 'token', 'waitCycles'],
          properties: {
            baseUrl: {
              type: 'string',
              description: 'Where Argo CD runs.',
              visibility: 'frontend',
            },
            token: {
              type: 'string',
              description: 'What it is asked with.',
              visibility: 'secret',
            },
            waitCycles: { type: 'integer', default: 3 },
            theme: { enum: ['light', 'dark'] },
            revisions: { type: 'boolean', description: 'Show revisions.' },
            hosts: { type: 'array', items: { type: 'string' } },
            schedule: {
              anyOf: [{ type: 'string' }, { type: 'object' }],
              description: 'How often it is asked.',
            },
            proxy: {
              type: 'object',
              required: ['host'],
              properties: {
                host: { type: 'string' },
                password: { type: 'string', visibility: 'secret' },
              },
            },
          },
        },
      },
    },
  },
  {
    packageName: '@acme/argo-cd-everything',
    schema: {
      type: 'object',
      properties: Object.fromEntries(
        Array.from({ length: 1_000 }, (_, i) => [
          `option${i}`,
          { type: 'string', description: 'One of very many.' },
        ]),
      ),
    },
  },
  {
    packageName: packages[0],
    failure: 'Its archive has more than 20 MB. Look into its repository.',
  },
];

/** Versions of one package. */
export const sampleVersions: PackageVersionsResponse[] = [
  {
    packageName: packages[0],
    packages,
    latest: '2.0.1',
    installed: ['1.2.3'],
    checkedAt: minutesAgo(40),
    versions: [
      {
        version: '3.0.0-next.2',
        channels: ['next'],
        releasedAt: minutesAgo(60 * 24),
      },
      {
        version: '2.0.1',
        channels: ['latest'],
        releasedAt: minutesAgo(60 * 24 * 9),
      },
      {
        version: '2.0.0',
        channels: [],
        releasedAt: minutesAgo(60 * 24 * 12),
        deprecated: 'It loses revisions: use 2.0.1.',
      },
      {
        version: '1.2.3',
        channels: ['stable-1'],
        installed: true,
        deprecated: 'Use 2.x; 1.x gets no more fixes.',
        releasedAt: minutesAgo(60 * 24 * 90),
      },
      ...Array.from({ length: 80 }, (_, i) => ({
        version: `1.1.${79 - i}`,
        channels: [],
        releasedAt: minutesAgo(60 * 24 * (100 + i)),
      })),
    ],
  },
];
