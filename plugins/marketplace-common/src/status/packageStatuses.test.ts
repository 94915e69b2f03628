import {
  InstalledPackage,
  portal,
  Published,
  registryOf,
} from '../__testUtils__/portal';
import { Inventory } from '../inventory';
import { packageStatuses } from './packageStatuses';
import { PluginPackageFacts } from './PluginFacts';
import { pluginStatus } from './pluginStatus';

const FRONTEND = '@acme/plugin-ci';
const BACKEND = '@acme/plugin-ci-backend';

const ciRuns: Partial<Inventory> = {
  runtime: {
    features: [{ pluginId: 'ci', modules: [] }],
    workspace: 'backend',
    elsewhere: [],
  },
};

/** What is expected are the states of the packages, in their order. */
const rows: Array<{
  rule: string;
  packages?: PluginPackageFacts[];
  installed?: InstalledPackage[];
  facts?: Partial<Inventory>;
  published?: Record<string, Published>;
  expected: string[];
  plugin: string;
}> = [
  {
    rule: 'each package has its own state',
    installed: [{ name: FRONTEND }],
    expected: ['installed', 'not-installed'],
    plugin: 'partial',
  },
  {
    rule: 'nothing is installed of a plugin that no package is found of',
    expected: ['not-installed', 'not-installed'],
    plugin: 'not-installed',
  },
  {
    rule: 'a backend of which only the feature is known is installed beside a frontend of its id',
    installed: [{ name: FRONTEND, manifest: { pluginId: 'ci' } }],
    facts: ciRuns,
    expected: ['installed', 'installed'],
    plugin: 'installed',
  },
  {
    rule: 'the role that an entry declares decides the half',
    packages: [{ name: '@acme/ci-server', role: 'backend-plugin' }],
    facts: { covers: { frontend: false, backend: true } },
    expected: ['not-installed'],
    plugin: 'not-installed',
  },
  {
    rule: 'the role that the registry tells is trusted more than that of the entry',
    packages: [{ name: '@acme/ci-server', role: 'frontend-plugin' }],
    facts: { covers: { frontend: false, backend: true } },
    published: {
      '@acme/ci-server': {
        latest: '1.0.0',
        manifest: { role: 'backend-plugin' },
      },
    },
    expected: ['not-installed'],
    plugin: 'not-installed',
  },
];

describe('packageStatuses', () => {
  it.each(rows)(
    '$rule',
    ({
      packages = [{ name: FRONTEND }, { name: BACKEND }],
      installed = [],
      facts,
      published = {},
      expected,
      plugin,
    }) => {
      const inventory = portal(installed, facts);
      const registry = registryOf(published);
      const judged = packageStatuses({ packages }, inventory, registry);
      expect(judged.map(({ name }) => name)).toEqual(
        packages.map(({ name }) => name),
      );
      expect(judged.map(({ status }) => status.state)).toEqual(expected);
      expect(pluginStatus({ packages }, inventory, registry).state).toBe(
        plugin,
      );
    },
  );

  it('every package is unknown without an inventory', () => {
    expect(
      packageStatuses({ packages: [{ name: FRONTEND }] }, undefined),
    ).toMatchObject([
      { name: FRONTEND, status: { state: 'unknown', reason: 'no-inventory' } },
    ]);
  });
});
