import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { aPlugin } from '../src/__testUtils__/aPlugin';
import {
  anInstalledPackage,
  anInstalledPlugin,
  aPartialPlugin,
} from '../src/__testUtils__/aStatus';
import { argoCd } from './argoCd';

const numbered = Array.from({ length: 60 }, (_, i) =>
  aPlugin(`Sample ${i + 1}`, { added: '2026-01-01' }),
);

/** One plugin of each kind of state, and enough others for a second page. */
export const samplePlugins: PluginDetails[] = [
  argoCd,
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
    status: anInstalledPlugin({ version: '0.3.0', freshness: 'unknown' }),
  }),
  aPlugin('DevTools', {
    categories: ['Developer Tools'],
    status: aPartialPlugin({
      version: '0.5.21',
      latest: '0.5.24',
      freshness: 'behind',
      behind: 'patch',
      missing: ['@acme/devtools'],
      missingHalf: 'frontend',
      attention: ['missing-companion', 'update-available'],
    }),
  }),
  aPlugin('Travis CI', {
    categories: ['CI/CD'],
    maintenance: 'archived',
    status: anInstalledPlugin({
      version: '1.0.0',
      latest: '1.0.0',
      attention: ['deprecated', 'moved', 'archived'],
    }),
  }),
  aPlugin('Plugin Marketplace', {
    status: anInstalledPlugin({ version: '0.1.0', latest: '0.1.0' }),
  }),
  aPlugin('Software Catalog', {
    status: anInstalledPlugin({ version: '1.0.0', latest: '1.0.0' }),
  }),
  aPlugin('Catalog Graph', {
    author: { name: 'Backstage' },
    status: anInstalledPlugin({ version: '0.4.17', latest: '0.4.17' }),
  }),
  aPlugin('Scaffolder with a rather long name for its narrow column', {
    status: anInstalledPlugin({
      version: '2.0.0-next.3',
      latest: '2.0.0-next.4',
      freshness: 'behind',
      behind: 'prerelease',
      evidence: [
        'manifest',
        'lockfile',
        'node_modules',
        'dynamic-plugin',
        'runtime',
      ],
      attention: ['not-loaded', 'incompatible', 'update-available'],
    }),
  }),
  aPlugin('Cost Report', {
    entityRef: 'plugin:unlisted/cost-report',
    namespace: 'unlisted',
    name: 'cost-report',
    author: undefined,
    categories: [],
    unlisted: true,
    status: anInstalledPlugin({
      version: '3.1.0',
      latest: '3.1.0',
      attention: ['unlisted'],
    }),
    packages: [
      {
        packageName: '@acme/backstage-plugin-cost-report',
        role: 'frontend-plugin',
        aliases: [],
        status: anInstalledPackage({ version: '3.1.0' }),
      },
    ],
  }),
  ...numbered,
];
