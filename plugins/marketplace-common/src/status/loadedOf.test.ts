import { InstalledPackage, portal } from '../__testUtils__/portal';
import { Inventory, RuntimeFacts } from '../inventory';
import { Loaded, loadedOf } from './loadedOf';

const running: RuntimeFacts = {
  features: [
    { pluginId: 'catalog', modules: ['github', 'gitHubOrg'] },
    { pluginId: 'search', modules: [] },
  ],
  workspace: 'backend',
  elsewhere: ['scaffolder'],
};

const plugin = (
  pluginId: string,
  more: Partial<InstalledPackage> = {},
): InstalledPackage => ({
  name: `@acme/plugin-${pluginId}-backend`,
  manifest: { role: 'backend-plugin', pluginId },
  ...more,
});
const moduleOf = (
  pluginId: string,
  moduleId: string,
  more: Partial<InstalledPackage> = {},
): InstalledPackage => ({
  name: `@acme/plugin-${pluginId}-backend-module-${moduleId}`,
  manifest: { role: 'backend-plugin-module', pluginId },
  ...more,
});
const declaredIn = (...workspaces: string[]) =>
  workspaces.map(workspace => ({ workspace, range: '^1.0.0' }));

const twoBackends: Inventory['workspaces'] = [
  { name: 'backend', folder: 'packages/backend', role: 'backend' },
  { name: 'worker', folder: 'packages/worker', role: 'backend' },
];

const rows: Array<{
  rule: string;
  pkg: InstalledPackage;
  others?: InstalledPackage[];
  facts?: Partial<Inventory>;
  expected: Loaded;
}> = [
  {
    rule: 'nothing is known where nothing ran',
    pkg: plugin('catalog'),
    facts: { runtime: undefined },
    expected: 'unknown',
  },
  {
    rule: 'evidence of the runtime is enough',
    pkg: plugin('other', { evidence: ['runtime'] }),
    facts: { runtime: undefined },
    expected: 'yes',
  },
  {
    rule: 'a dynamic plugin of the backend is loaded',
    pkg: plugin('other', { evidence: ['dynamic-plugin'] }),
    expected: 'yes',
  },
  {
    rule: 'a dynamic plugin of the frontend is handed out, and nothing more is known',
    pkg: {
      name: '@acme/plugin-ui',
      manifest: { role: 'frontend-plugin' },
      evidence: ['dynamic-plugin'],
    },
    expected: 'unknown',
  },
  {
    rule: 'a dynamic plugin that failed is not loaded',
    pkg: { name: '@acme/plugin-broken-backend' },
    facts: {
      findings: [
        {
          kind: 'dynamic-plugin-failed',
          message: 'It threw',
          packageName: '@acme/plugin-broken-backend',
        },
      ],
    },
    expected: 'no',
  },
  {
    rule: 'a frontend plugin is not seen by the backend',
    pkg: { name: '@acme/plugin-catalog', manifest: { pluginId: 'catalog' } },
    expected: 'unknown',
  },
  {
    rule: 'a library is not seen by the backend',
    pkg: {
      name: '@acme/plugin-other-node',
      manifest: { role: 'node-library', pluginId: 'other' },
    },
    expected: 'unknown',
  },
  {
    rule: 'a backend plugin whose id runs is loaded',
    pkg: plugin('catalog'),
    expected: 'yes',
  },
  {
    rule: 'a backend plugin whose id does not run is not loaded',
    pkg: plugin('other'),
    expected: 'no',
  },
  {
    rule: 'a backend plugin that runs elsewhere is not missed here',
    pkg: plugin('scaffolder'),
    expected: 'unknown',
  },
  {
    rule: 'a backend plugin of another program is not missed here',
    pkg: plugin('other', { declaredIn: declaredIn('worker') }),
    facts: { workspaces: twoBackends },
    expected: 'unknown',
  },
  {
    rule: 'a backend plugin is missed by the program that depends on it through a package of the repository',
    pkg: plugin('other', { declaredIn: declaredIn('@acme/bundle') }),
    others: [
      {
        name: '@acme/bundle',
        folder: 'packages/bundle',
        declaredIn: declaredIn('backend'),
      },
    ],
    expected: 'no',
  },
  {
    rule: 'a backend plugin that only a plugin of the repository imports is not missed',
    pkg: plugin('other', {
      declaredIn: declaredIn('@acme/plugin-own-backend'),
    }),
    others: [
      {
        name: '@acme/plugin-own-backend',
        folder: 'plugins/own-backend',
        manifest: { role: 'backend-plugin' },
        declaredIn: declaredIn('backend'),
      },
    ],
    expected: 'unknown',
  },
  {
    rule: 'a backend plugin of the root is missed by the only backend',
    pkg: plugin('other', { declaredIn: declaredIn('root') }),
    facts: { root: 'root' },
    expected: 'no',
  },
  {
    rule: 'a backend plugin of the root is not missed by one of several backends',
    pkg: plugin('other', { declaredIn: declaredIn('root') }),
    facts: { root: 'root', workspaces: twoBackends },
    expected: 'unknown',
  },
  {
    rule: 'a backend plugin is not missed when the id that its name tells runs unclaimed',
    pkg: {
      name: '@acme/plugin-search-backend',
      manifest: { role: 'backend-plugin', pluginId: 'search-backend' },
    },
    expected: 'unknown',
  },
  {
    rule: 'a backend plugin is missed when another package has the id that its name tells',
    pkg: {
      name: '@acme/plugin-search-backend',
      manifest: { role: 'backend-plugin', pluginId: 'search-backend' },
    },
    others: [
      {
        name: '@backstage/plugin-search-backend',
        manifest: { role: 'backend-plugin', pluginId: 'search' },
      },
    ],
    expected: 'no',
  },
  {
    rule: 'a backend plugin is not missed when the id that its name tells runs elsewhere',
    pkg: {
      name: '@acme/plugin-scaffolder-backend',
      manifest: { role: 'backend-plugin', pluginId: 'scaffolder-backend' },
    },
    expected: 'unknown',
  },
  {
    rule: 'what the app has is not missed by a backend that depends on the app to serve it',
    pkg: plugin('other', { declaredIn: declaredIn('app') }),
    others: [
      {
        name: 'app',
        folder: 'packages/app',
        declaredIn: declaredIn('backend'),
      },
    ],
    expected: 'unknown',
  },
  {
    rule: 'with several backends and none known to run, nothing is missed',
    pkg: plugin('other'),
    facts: {
      workspaces: twoBackends,
      runtime: { ...running, workspace: undefined },
    },
    expected: 'unknown',
  },
  {
    rule: 'the only backend is the one that runs',
    pkg: plugin('other'),
    facts: { runtime: { ...running, workspace: undefined } },
    expected: 'no',
  },
  {
    rule: 'a backend plugin without an id is loaded when its name tells one that runs',
    pkg: plugin('catalog', { manifest: {} }),
    expected: 'yes',
  },
  {
    rule: 'a backend plugin without an id is not missed',
    pkg: plugin('other', { manifest: {} }),
    expected: 'unknown',
  },
  {
    rule: 'a backend plugin with neither an id nor a name of the convention is unknown',
    pkg: { name: '@acme/http-backend' },
    expected: 'unknown',
  },
  {
    rule: 'of two packages of the running program with one id, neither is known to be loaded',
    pkg: plugin('catalog'),
    others: [
      {
        name: '@fork/plugin-catalog-backend',
        manifest: { role: 'backend-plugin', pluginId: 'catalog' },
      },
    ],
    expected: 'unknown',
  },
  {
    rule: 'of two packages with one id, the one of the running program is loaded',
    pkg: plugin('catalog'),
    others: [
      {
        name: '@fork/plugin-catalog-backend',
        manifest: { role: 'backend-plugin', pluginId: 'catalog' },
        declaredIn: declaredIn('worker'),
      },
    ],
    facts: { workspaces: twoBackends },
    expected: 'yes',
  },
  {
    rule: 'a package that no program has is not the one that runs',
    pkg: plugin('catalog', { declaredIn: declaredIn('e2e') }),
    expected: 'unknown',
  },
  {
    rule: 'a module whose id runs is loaded',
    pkg: moduleOf('catalog', 'github'),
    expected: 'yes',
  },
  {
    rule: 'dashes and capitals of ids make no difference',
    pkg: moduleOf('catalog', 'github-org'),
    expected: 'yes',
  },
  {
    rule: 'a module whose id does not follow from its name is unknown',
    pkg: moduleOf('catalog', 'git-hub-enterprise'),
    expected: 'unknown',
  },
  {
    rule: 'a module of a plugin that does not run is not loaded',
    pkg: moduleOf('other', 'x'),
    expected: 'no',
  },
  {
    rule: 'a module of a plugin that runs without any module is not loaded',
    pkg: moduleOf('search', 'catalog'),
    expected: 'no',
  },
  {
    rule: 'a module is not missed when another plugin runs one of its id',
    pkg: moduleOf('search', 'github'),
    expected: 'unknown',
  },
  {
    rule: 'a module is not missed when the plugin that its name tells runs modules',
    pkg: {
      name: '@acme/plugin-catalog-backend-module-x',
      manifest: { role: 'backend-plugin-module', pluginId: 'other' },
    },
    expected: 'unknown',
  },
  {
    rule: 'a module of a plugin that runs elsewhere is not missed here',
    pkg: moduleOf('scaffolder', 'x'),
    expected: 'unknown',
  },
  {
    rule: 'a module of another program is not missed here',
    pkg: moduleOf('other', 'x', { declaredIn: declaredIn('worker') }),
    facts: { workspaces: twoBackends },
    expected: 'unknown',
  },
  {
    rule: 'a module without an id is loaded when its name tells one that runs',
    pkg: moduleOf('catalog', 'github', { manifest: {} }),
    expected: 'yes',
  },
  {
    rule: 'a module without an id is not missed',
    pkg: moduleOf('other', 'x', { manifest: {} }),
    expected: 'unknown',
  },
];

describe('loadedOf', () => {
  it.each(rows)('$rule', ({ pkg, others = [], facts, expected }) => {
    const inventory = portal([pkg, ...others], { runtime: running, ...facts });
    const installed = inventory.packages.get(pkg.name);
    expect(installed && loadedOf(installed, inventory)).toBe(expected);
  });
});
