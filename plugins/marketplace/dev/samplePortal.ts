import {
  InstancePackage,
  InstanceSummary,
  OverviewResponse,
} from 'backstage-plugin-marketplace-common';
import { anInstance, anInstancePackage } from '../src/__testUtils__/anInstance';
import { minutesAgo } from '../src/__testUtils__/aSource';
import { anInstalledPackage } from '../src/__testUtils__/aStatus';

/** This portal, one whose backend is alone, and one that was not heard of for long. */
export const sampleInstances: InstanceSummary[] = [
  anInstance('local', { findings: 3 }),
  anInstance('production', {
    current: false,
    origin: 'report',
    takenAt: minutesAgo(60 * 24 * 9),
    stale: true,
    backstageVersion: '1.51.0',
    packageManager: 'yarn-berry',
    frontendSystem: 'legacy',
  }),
  anInstance('staging', {
    current: false,
    origin: 'file',
    takenAt: minutesAgo(90),
    backstageVersion: undefined,
    frontendSystem: undefined,
    covers: { frontend: false, backend: true },
  }),
];

/** What an instance that is looked after has to tell. */
export const sampleOverview: Partial<OverviewResponse> = {
  findings: [
    {
      kind: 'version-mismatch',
      packageName: '@acme/argo-cd',
      file: 'package-lock.json',
      message:
        'The lockfile has 1.2.4, but 1.2.3 is in node_modules. Install the packages again.',
    },
    {
      kind: 'unknown-feature',
      message:
        'The backend runs the plugin "proxy", and no package is known of it. Nothing needs to be done.',
    },
    {
      kind: 'unreadable',
      file: 'plugins/wiki/package.json',
      message: 'Line 12 is not JSON: a comma is missing. Repair the file.',
    },
  ],
};

/** Packages of each kind. */
export const samplePackages: InstancePackage[] = [
  anInstancePackage('@acme/argo-cd', {
    plugin: { entityRef: 'plugin:default/argo-cd', title: 'Argo CD' },
    status: anInstalledPackage({
      freshness: { state: 'behind', latest: '2.0.1', by: 'major' },
      deprecated: { message: 'Use 2.x; 1.x gets no more fixes.' },
    }),
    findings: sampleOverview.findings?.slice(0, 1),
  }),
  anInstancePackage('@acme/argo-cd-backend', {
    role: 'backend-plugin',
    plugin: { entityRef: 'plugin:default/argo-cd', title: 'Argo CD' },
    status: anInstalledPackage({
      declaredIn: [
        { workspace: 'backend', range: 'workspace:^' },
        { workspace: 'backend-next', range: '^0.9.0' },
      ],
      evidence: ['manifest', 'lockfile', 'node_modules', 'runtime'],
      loaded: 'no',
      freshness: { state: 'unknown', reason: 'not-found' },
    }),
  }),
  anInstancePackage('@acme/backstage-plugin-cost-report', {
    plugin: {
      entityRef: 'plugin:unlisted/cost-report',
      title: 'Cost Report',
      unlisted: true,
    },
  }),
  anInstancePackage('backstage-plugin-marketplace', {
    plugin: {
      entityRef: 'plugin:default/plugin-marketplace',
      title: 'Plugin Marketplace',
    },
    status: anInstalledPackage({ version: '0.1.0' }),
  }),
  anInstancePackage('@backstage/plugin-catalog', {
    plugin: {
      entityRef: 'plugin:default/software-catalog',
      title: 'Software Catalog',
    },
    status: anInstalledPackage({ version: '1.0.0' }),
  }),
  anInstancePackage('react', { role: undefined }),
];
