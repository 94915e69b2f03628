import {
  InstalledPackage,
  portal,
  Published,
  registryOf,
} from '../__testUtils__/portal';
import { Inventory } from '../inventory';
import { PLUGIN_ATTENTION } from './PluginAttention';
import { PluginFacts } from './PluginFacts';
import { pluginStatus } from './pluginStatus';

const FRONTEND = '@acme/plugin-ci';
const BACKEND = '@acme/plugin-ci-backend';
const COMMON = '@acme/plugin-ci-common';
const MODULE = '@acme/plugin-catalog-backend-module-ci';
const OLD_MODULE = '@old/plugin-catalog-backend-module-ci';

const ci: PluginFacts = {
  packages: [{ name: FRONTEND }, { name: BACKEND }, { name: COMMON }],
};
const withModule: PluginFacts = {
  packages: [{ name: FRONTEND }, { name: BACKEND }, { name: MODULE }],
};
const both: InstalledPackage[] = [{ name: FRONTEND }, { name: BACKEND }];

const noFrontend: Partial<Inventory> = {
  covers: { frontend: false, backend: true },
};
const noBackend: Partial<Inventory> = {
  covers: { frontend: true, backend: false },
};
const running = (...pluginIds: string[]): Partial<Inventory> => ({
  runtime: {
    features: pluginIds.map(pluginId => ({ pluginId, modules: [] })),
    workspace: 'backend',
    elsewhere: [],
  },
});

const NOT_INSTALLED = { state: 'not-installed' };
const HALF_UNKNOWN = { state: 'unknown', reason: 'half-unknown' };

/** `expected` is a part of the status; without `installed`, both halves of `ci` are. */
const rows: Array<{
  rule: string;
  plugin?: PluginFacts;
  installed?: InstalledPackage[];
  facts?: Partial<Inventory>;
  published?: Record<string, Published>;
  expected: object;
}> = [
  {
    rule: 'a plugin of which no package is there is not installed',
    installed: [{ name: '@acme/plugin-other' }],
    expected: NOT_INSTALLED,
  },
  {
    rule: 'of a plugin of no packages nothing is known',
    plugin: { packages: [] },
    expected: { state: 'unknown', reason: 'no-packages' },
  },
  {
    rule: 'a library alone does not make a plugin installed',
    installed: [{ name: COMMON }],
    expected: NOT_INSTALLED,
  },
  {
    rule: 'a plugin with both halves is installed, at the version of its frontend',
    installed: [
      { name: BACKEND, version: '2.0.0' },
      { name: FRONTEND, version: '1.5.0' },
    ],
    expected: { state: 'installed', version: '1.5.0', attention: [] },
  },
  {
    rule: 'a frontend without its backend is partial',
    installed: [{ name: FRONTEND }],
    expected: {
      state: 'partial',
      missing: [BACKEND],
      missingHalf: 'backend',
      attention: ['missing-companion'],
    },
  },
  {
    rule: 'a backend without its frontend is partial, at the version of the backend',
    installed: [{ name: BACKEND, version: '2.0.0' }],
    expected: {
      state: 'partial',
      version: '2.0.0',
      missing: [FRONTEND],
      missingHalf: 'frontend',
      attention: ['missing-companion'],
    },
  },
  {
    rule: 'a half that only the wrong program declares is missing',
    installed: [
      { name: FRONTEND },
      { name: BACKEND, declaredIn: [{ workspace: 'app', range: '^1.0.0' }] },
    ],
    expected: {
      state: 'partial',
      missing: [BACKEND],
      missingHalf: 'backend',
      attention: ['missing-companion'],
    },
  },
  {
    rule: 'a half that only the wrong program declares is there when it runs',
    installed: [
      { name: FRONTEND },
      {
        name: BACKEND,
        declaredIn: [{ workspace: 'app', range: '^1.0.0' }],
        evidence: ['manifest', 'runtime'],
      },
    ],
    expected: { state: 'installed', attention: [] },
  },
  {
    rule: 'both halves are there when the root of the repository declares them',
    installed: both.map(({ name }) => ({
      name,
      declaredIn: [{ workspace: 'root', range: '^1.0.0' }],
    })),
    facts: { root: 'root' },
    expected: { state: 'installed', attention: [] },
  },
  {
    rule: 'a library is not missed',
    expected: { state: 'installed', attention: [] },
  },
  {
    rule: 'a module is not missed',
    plugin: withModule,
    expected: { state: 'installed', attention: [] },
  },
  {
    rule: 'an optional half is not missed',
    plugin: {
      packages: [{ name: FRONTEND, optional: true }, { name: BACKEND }],
    },
    installed: [{ name: BACKEND }],
    expected: { state: 'installed', attention: [] },
  },
  {
    rule: 'a half is there when one of its packages is',
    plugin: { packages: [{ name: FRONTEND }, { name: '@acme/plugin-ci-2' }] },
    installed: [{ name: '@acme/plugin-ci-2', version: '3.0.0' }],
    expected: { state: 'installed', version: '3.0.0', attention: [] },
  },
  {
    rule: 'a module alone of a plugin with halves is partial',
    plugin: withModule,
    installed: [{ name: MODULE, version: '0.3.0' }],
    expected: {
      state: 'partial',
      version: '0.3.0',
      missing: [FRONTEND, BACKEND],
      missingHalf: undefined,
      attention: ['missing-companion'],
    },
  },
  {
    rule: 'a module alone of a plugin with one half misses that half',
    plugin: { packages: [{ name: BACKEND }, { name: MODULE }] },
    installed: [{ name: MODULE }],
    expected: {
      state: 'partial',
      missing: [BACKEND],
      missingHalf: 'backend',
    },
  },
  {
    rule: 'a plugin of modules alone is installed when a module is',
    plugin: { packages: [{ name: MODULE }, { name: COMMON }] },
    installed: [{ name: MODULE }],
    expected: { state: 'installed', attention: [] },
  },
  {
    rule: 'a plugin of modules alone is not installed by a library',
    plugin: { packages: [{ name: MODULE }, { name: COMMON }] },
    installed: [{ name: COMMON }],
    expected: NOT_INSTALLED,
  },
  {
    rule: 'a plugin of libraries alone is installed when a library is',
    plugin: { packages: [{ name: COMMON }] },
    installed: [{ name: COMMON }],
    expected: { state: 'installed', attention: [] },
  },
  {
    rule: 'a declared role is trusted more than a name',
    plugin: { packages: [{ name: FRONTEND, role: 'common-library' }] },
    installed: [{ name: FRONTEND }],
    expected: { state: 'installed', attention: [] },
  },
  {
    rule: 'the role of the installed copy is trusted more than that of the entry',
    plugin: {
      packages: [{ name: FRONTEND }, { name: BACKEND, role: 'node-library' }],
    },
    installed: [{ name: BACKEND, manifest: { role: 'backend-plugin' } }],
    expected: { state: 'partial', missing: [FRONTEND] },
  },
  {
    rule: 'a half that is not seen is not missed, and is named',
    installed: [{ name: BACKEND }],
    facts: noFrontend,
    expected: {
      state: 'installed',
      unknownHalf: 'frontend',
      attention: [],
    },
  },
  {
    rule: 'a half that is seen is missed also when the other one is not',
    plugin: withModule,
    installed: [{ name: MODULE }],
    facts: noFrontend,
    expected: {
      state: 'partial',
      missing: [BACKEND],
      missingHalf: 'backend',
      unknownHalf: 'frontend',
    },
  },
  {
    rule: 'a plugin that only the unseen half could have is unknown',
    installed: [],
    facts: noFrontend,
    expected: HALF_UNKNOWN,
  },
  {
    rule: 'a plugin of the seen half alone is not installed',
    plugin: { packages: [{ name: BACKEND }, { name: COMMON }] },
    installed: [],
    facts: noFrontend,
    expected: NOT_INSTALLED,
  },
  {
    rule: 'a backend that is known by its feature completes a frontend that names the id',
    installed: [{ name: FRONTEND, manifest: { pluginId: 'ci' } }],
    facts: { ...noBackend, ...running('ci') },
    expected: {
      state: 'installed',
      evidence: ['manifest', 'node_modules', 'runtime'],
      unknownHalf: undefined,
    },
  },
  {
    rule: 'a feature that runs completes no frontend that names another id',
    installed: [{ name: FRONTEND, manifest: { pluginId: 'pipelines' } }],
    facts: { ...noBackend, ...running('ci') },
    expected: { state: 'installed', unknownHalf: 'backend' },
  },
  {
    rule: 'a plugin is installed under the name that a package had before',
    plugin: { packages: [{ name: FRONTEND, aliases: ['@old/plugin-ci'] }] },
    installed: [{ name: '@old/plugin-ci', version: '0.9.0' }],
    expected: { state: 'installed', version: '0.9.0', attention: ['moved'] },
  },
  {
    rule: 'a version that is not known is not made up',
    plugin: { packages: [{ name: FRONTEND }] },
    installed: [{ name: FRONTEND, version: undefined }],
    expected: { state: 'installed', version: undefined, freshness: 'unknown' },
  },
  {
    rule: 'evidence is that of all packages, each once',
    installed: [
      { name: FRONTEND, evidence: ['node_modules', 'manifest'] },
      { name: BACKEND, evidence: ['runtime', 'manifest'] },
    ],
    expected: { evidence: ['manifest', 'node_modules', 'runtime'] },
  },
  {
    rule: 'freshness is that of the package whose version is shown',
    published: { [FRONTEND]: { latest: '1.0.0' } },
    expected: {
      freshness: 'current',
      latest: '1.0.0',
      behind: undefined,
      attention: [],
    },
  },
  {
    rule: 'a plugin newer than its registry is ahead, and has no update',
    published: { [FRONTEND]: { latest: '0.9.0' } },
    expected: { freshness: 'ahead', latest: '0.9.0', attention: [] },
  },
  {
    rule: 'a plugin is behind by the package that is furthest behind',
    published: {
      [FRONTEND]: { latest: '1.0.1' },
      [BACKEND]: { latest: '3.0.0' },
    },
    expected: {
      freshness: 'behind',
      latest: '3.0.0',
      behind: 'major',
      attention: ['update-available'],
    },
  },
  {
    rule: 'an update of any installed package is one of the plugin',
    installed: [...both, { name: COMMON }],
    published: {
      [FRONTEND]: { latest: '1.0.0' },
      [COMMON]: { latest: '1.1.0' },
    },
    expected: {
      freshness: 'current',
      latest: '1.1.0',
      behind: 'minor',
      attention: ['update-available'],
    },
  },
  {
    rule: 'a package that is not installed has no update',
    published: { [COMMON]: { latest: '7.0.0' } },
    expected: { behind: undefined, attention: [] },
  },
  {
    rule: 'a package that the backend has not loaded wants a look',
    installed: [
      { name: FRONTEND },
      { name: BACKEND, manifest: { pluginId: 'ci' } },
    ],
    facts: running('catalog'),
    expected: { state: 'installed', attention: ['not-loaded'] },
  },
  {
    rule: 'a package that says it is not made for the instance wants a look',
    installed: [
      { name: FRONTEND },
      { name: BACKEND, manifest: { supportedVersions: '1.51.0' } },
    ],
    expected: { state: 'installed', attention: ['incompatible'] },
  },
  {
    rule: 'what a copy that no program gets says of its own version wants no look',
    installed: [
      { name: FRONTEND },
      {
        name: BACKEND,
        version: '2.0.0',
        declaredIn: [
          { workspace: 'backend', range: '^1.0.0', version: '1.0.0' },
          { workspace: 'tool', range: '^2.0.0', version: '2.0.0' },
        ],
        manifest: { supportedVersions: '1.51.0', peerModules: [MODULE] },
      },
      { name: '@backstage/plugin-catalog-backend' },
    ],
    expected: { state: 'installed', attention: [] },
  },
  {
    rule: 'a package whose dependencies are not satisfied is not called incompatible',
    installed: [
      {
        name: FRONTEND,
        manifest: {
          backstageDependencies: { '@backstage/core-plugin-api': '^2.0.0' },
        },
      },
      { name: BACKEND },
      { name: '@backstage/core-plugin-api' },
    ],
    expected: { attention: [] },
  },
  {
    rule: 'a deprecated version wants a look',
    published: {
      [BACKEND]: { latest: '1.0.0', deprecated: { '1.0.0': 'Leaks' } },
    },
    expected: { attention: ['deprecated'] },
  },
  {
    rule: 'a package that has moved wants a look',
    published: {
      [BACKEND]: { latest: '1.0.0', manifest: { moved: '@new/ci-backend' } },
    },
    expected: { attention: ['moved'] },
  },
  {
    rule: 'a plugin that nobody maintains wants a look',
    plugin: { ...ci, maintenance: 'archived' },
    expected: { attention: ['archived'] },
  },
  {
    rule: 'a plugin that no source has wants a look',
    plugin: { ...ci, unlisted: true },
    expected: { attention: ['unlisted'] },
  },
  {
    rule: 'a module that should be there is missed when the plugin that it extends is there',
    installed: [
      { name: FRONTEND },
      { name: BACKEND, manifest: { peerModules: [MODULE] } },
      { name: '@backstage/plugin-catalog-backend' },
    ],
    expected: {
      state: 'installed',
      missingModules: [MODULE],
      attention: ['missing-companion'],
    },
  },
  {
    rule: 'a module that should be there is missed when the plugin that it extends runs',
    installed: [
      { name: FRONTEND },
      { name: BACKEND, manifest: { pluginId: 'ci', peerModules: [MODULE] } },
    ],
    facts: running('ci', 'catalog'),
    expected: { missingModules: [MODULE] },
  },
  {
    rule: 'a module is not missed without the plugin that it extends',
    installed: [
      { name: FRONTEND },
      { name: BACKEND, manifest: { peerModules: [MODULE] } },
    ],
    expected: { missingModules: undefined, attention: [] },
  },
  {
    rule: 'a module that should be there and is, is not missed',
    installed: [
      { name: FRONTEND },
      { name: BACKEND, manifest: { peerModules: [MODULE] } },
      { name: '@backstage/plugin-catalog-backend' },
      { name: MODULE },
    ],
    expected: { missingModules: undefined, attention: [] },
  },
  {
    rule: 'a module that is there under the name that it has today is not missed',
    installed: [
      { name: FRONTEND },
      { name: BACKEND, manifest: { peerModules: [OLD_MODULE] } },
      { name: '@backstage/plugin-catalog-backend' },
      { name: MODULE },
    ],
    published: {
      [OLD_MODULE]: { latest: '1.0.0', manifest: { moved: MODULE } },
    },
    expected: { missingModules: undefined, attention: [] },
  },
  {
    rule: 'a module that has moved is missed by its new name',
    installed: [
      { name: FRONTEND },
      { name: BACKEND, manifest: { peerModules: [OLD_MODULE, MODULE] } },
      { name: '@backstage/plugin-catalog-backend' },
    ],
    published: {
      [OLD_MODULE]: { latest: '1.0.0', manifest: { moved: MODULE } },
    },
    expected: { missingModules: [MODULE] },
  },
  {
    rule: 'a module that runs is not missed',
    installed: [
      { name: FRONTEND },
      { name: BACKEND, manifest: { pluginId: 'ci', peerModules: [MODULE] } },
    ],
    facts: {
      runtime: {
        features: [
          { pluginId: 'ci', modules: [] },
          { pluginId: 'catalog', modules: ['ci'] },
        ],
        workspace: 'backend',
        elsewhere: [],
      },
    },
    expected: { missingModules: undefined, attention: [] },
  },
  {
    rule: 'a module of a half that is not seen is not missed',
    plugin: { packages: [{ name: FRONTEND }] },
    installed: [
      { name: FRONTEND, manifest: { peerModules: [MODULE] } },
      { name: '@backstage/plugin-catalog-backend' },
    ],
    facts: noBackend,
    expected: { missingModules: undefined, attention: [] },
  },
  {
    rule: 'what the registry says that a module extends is trusted more than its name',
    installed: [
      { name: FRONTEND },
      { name: BACKEND, manifest: { peerModules: [MODULE] } },
      { name: '@backstage/plugin-catalog-backend' },
    ],
    published: {
      [MODULE]: {
        latest: '1.0.0',
        manifest: { pluginPackage: '@acme/plugin-catalog-backend' },
      },
    },
    expected: { missingModules: undefined, attention: [] },
  },
  {
    rule: 'a frontend module is missed when the frontend that it extends is there',
    installed: [
      {
        name: FRONTEND,
        manifest: { peerModules: ['@acme/plugin-search-module-ci'] },
      },
      { name: BACKEND },
      { name: '@backstage/plugin-search' },
    ],
    expected: { missingModules: ['@acme/plugin-search-module-ci'] },
  },
  {
    rule: 'what wants a look is told by urgency',
    plugin: { ...withModule, maintenance: 'archived', unlisted: true },
    installed: [
      { name: BACKEND, manifest: { pluginId: 'ci', node: '>=26' } },
      { name: MODULE },
    ],
    facts: running('catalog'),
    published: {
      [BACKEND]: {
        latest: '2.0.0',
        deprecated: { '1.0.0': 'Leaks' },
        manifest: { moved: '@new/ci-backend' },
      },
    },
    expected: { state: 'partial', attention: PLUGIN_ATTENTION },
  },
];

describe('pluginStatus', () => {
  it.each(rows)(
    '$rule',
    ({ plugin = ci, installed = both, facts, published, expected }) => {
      const status = pluginStatus(
        plugin,
        portal(installed, facts),
        published && registryOf(published),
      );
      const missing = Object.fromEntries(
        Object.keys(expected).map(key => [key, undefined]),
      );
      expect({ ...missing, ...status }).toMatchObject(expected);
    },
  );

  it('a plugin is unknown without an inventory', () => {
    expect(pluginStatus(ci, undefined)).toEqual({
      state: 'unknown',
      reason: 'no-inventory',
    });
  });
});
