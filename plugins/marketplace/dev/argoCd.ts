import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { aPlugin } from '../src/__testUtils__/aPlugin';
import { minutesAgo } from '../src/__testUtils__/aSource';
import {
  anInstalledPackage,
  anInstalledPlugin,
} from '../src/__testUtils__/aStatus';

const status = anInstalledPlugin({
  version: '1.2.3',
  latest: '2.0.1',
  freshness: 'behind',
  behind: 'major',
  evidence: ['manifest', 'lockfile', 'node_modules', 'runtime'],
  attention: ['missing-companion', 'deprecated', 'update-available'],
  missingModules: ['@acme/catalog-backend-module-argo-cd'],
});

/** A plugin of which everything is known that can be. */
export const argoCd: PluginDetails = aPlugin('Argo CD', {
  categories: ['CI/CD', 'Kubernetes'],
  author: { name: 'Roadie', url: 'https://roadie.io' },
  longDescription:
    'Shows **what runs where**, and [more](https://argo-cd.readthedocs.io).',
  highlights: ['Sync state of each application', 'History of deployments'],
  tags: ['gitops'],
  sources: [
    {
      source: 'bundled',
      file: 'plugins/argo-cd.yaml',
      entityRef: 'plugin:default/argo-cd',
      decides: [
        'metadata.title',
        'metadata.description',
        'spec.author',
        'spec.categories',
        'spec.packages',
      ],
      overridden: [],
    },
    {
      source: 'directory',
      file: 'argo-cd.yaml',
      entityRef: 'plugin:default/argocd',
      decides: ['spec.icon', 'metadata.tags'],
      overridden: ['metadata.description', 'spec.categories'],
    },
  ],
  added: '2021-04-20',
  links: [{ url: 'https://argo-cd.readthedocs.io', title: 'Documentation' }],
  status,
  packages: [
    {
      packageName: '@acme/argo-cd',
      role: 'frontend-plugin',
      aliases: [],
      status: anInstalledPackage({
        versions: [
          { version: '1.2.3', evidence: ['lockfile', 'node_modules'] },
          { version: '1.1.0', evidence: ['lockfile'] },
        ],
        freshness: { state: 'behind', latest: '2.0.1', by: 'major' },
        deprecated: { message: 'Use 2.x; 1.x gets no more fixes.' },
      }),
      registry: {
        latest: '2.0.1',
        releasedAt: '2026-04-20T08:00:00Z',
        license: 'Apache-2.0',
      },
    },
    {
      packageName: '@acme/argo-cd-backend',
      role: 'backend-plugin',
      aliases: ['@roadie/argo-cd-backend'],
      status: anInstalledPackage({
        version: '0.9.0',
        declaredIn: [{ workspace: 'backend', range: '^0.9.0' }],
        evidence: ['manifest', 'lockfile', 'node_modules', 'runtime'],
        loaded: 'yes',
        freshness: { state: 'unknown', reason: 'not-found' },
      }),
    },
    {
      packageName: '@acme/argo-cd-common',
      role: 'common-library',
      aliases: [],
      status: { state: 'not-installed' },
      registry: { latest: '0.9.0', license: 'Apache-2.0' },
    },
  ],
  instance: {
    id: 'local',
    takenAt: minutesAgo(5),
    backstageVersion: '1.55.0',
  },
  instances: [
    {
      id: 'local',
      current: true,
      takenAt: minutesAgo(5),
      backstageVersion: '1.55.0',
      status,
      compatibility: [
        {
          about: 'backstage',
          packageName: '@acme/argo-cd',
          basis: 'derived',
          builtFor: '1.49',
          running: '1.55.0',
          verdict: 'older',
        },
        {
          about: 'frontend-system',
          packageName: '@acme/argo-cd',
          basis: 'derived',
          supported: ['new', 'legacy'],
          running: 'new',
          entryPoint: './alpha',
          verdict: 'compatible',
        },
        ...['@acme/argo-cd', '@acme/argo-cd-backend'].map(
          packageName =>
            ({
              about: 'node',
              packageName,
              basis: 'declared',
              supported: '22 || 24',
              running: '24.11.0',
              verdict: 'compatible',
            } as const),
        ),
      ],
    },
    {
      id: 'production',
      current: false,
      takenAt: minutesAgo(60 * 24 * 9),
      stale: true,
      backstageVersion: '1.51.0',
      status: { state: 'not-installed' },
      compatibility: [],
    },
  ],
});
