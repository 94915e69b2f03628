import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { aPlugin } from '../src/__testUtils__/aPlugin';

const numbered = Array.from({ length: 60 }, (_, i) =>
  aPlugin(`Sample ${i + 1}`, { added: '2026-01-01' }),
);

/** One plugin of each kind of state, and enough others for a second page. */
export const samplePlugins: PluginDetails[] = [
  aPlugin('Argo CD', {
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
    status: { state: 'installed', version: '1.2.3', attention: [] },
    packages: [
      {
        packageName: '@acme/argo-cd',
        role: 'frontend-plugin',
        aliases: [],
        status: {
          state: 'installed',
          version: '1.2.3',
          declaredIn: [{ workspace: 'app', range: '^1.2.0' }],
          evidence: ['manifest', 'node_modules'],
          loaded: 'unknown',
        },
      },
    ],
  }),
  aPlugin('Payroll', {
    author: { name: 'Team Money' },
    internal: true,
    sources: [
      {
        source: 'ours',
        file: 'plugins/payroll/package.json',
        entityRef: 'plugin:default/payroll',
        decides: ['metadata.title'],
        overridden: [],
      },
    ],
    status: { state: 'installed', version: '0.3.0', attention: [] },
  }),
  aPlugin('DevTools', {
    categories: ['Developer Tools'],
    status: {
      state: 'partial',
      version: '0.5.21',
      missing: ['@acme/devtools'],
      missingHalf: 'frontend',
      attention: ['missing-companion'],
    },
  }),
  aPlugin('Travis CI', { categories: ['CI/CD'], maintenance: 'archived' }),
  ...numbered,
];
