import {
  InstalledPackage,
  portal,
  Published,
  registryOf,
} from '../__testUtils__/portal';
import { knownPackages } from './knownPackages';
import { unlistedPlugins } from './unlistedPlugins';

const of = (
  name: string,
  role: string,
  more: InstalledPackage['manifest'] = {},
): InstalledPackage => ({ name, manifest: { role, ...more } });

const rows: Array<{
  rule: string;
  installed: InstalledPackage[];
  /** The packages of an entry. */
  listed?: string[];
  published?: Record<string, Published>;
  expected: Array<{ name: string; title: string; packages: string[] }>;
}> = [
  {
    rule: 'an installed plugin that no entry has is shown',
    installed: [of('@acme/plugin-cost-insights', 'frontend-plugin')],
    expected: [
      {
        name: 'acme-plugin-cost-insights',
        title: 'Cost Insights',
        packages: ['@acme/plugin-cost-insights'],
      },
    ],
  },
  {
    rule: 'an installed module that no entry has is shown',
    installed: [
      of('@acme/plugin-catalog-backend-module-hr', 'backend-plugin-module'),
    ],
    expected: [
      {
        name: 'acme-plugin-catalog-backend-module-hr',
        title: 'Catalog Module Hr',
        packages: ['@acme/plugin-catalog-backend-module-hr'],
      },
    ],
  },
  {
    rule: 'packages of one plugin are shown together, with its libraries',
    installed: [
      of('@acme/plugin-ci-common', 'common-library'),
      of('@acme/plugin-ci-backend', 'backend-plugin'),
      of('@acme/plugin-ci', 'frontend-plugin'),
    ],
    expected: [
      {
        name: 'acme-plugin-ci',
        title: 'CI',
        packages: [
          '@acme/plugin-ci',
          '@acme/plugin-ci-backend',
          '@acme/plugin-ci-common',
        ],
      },
    ],
  },
  {
    rule: 'packages that have nothing in common but their id and scope are shown together',
    installed: [
      of('@acme/ci-ui', 'frontend-plugin', { pluginId: 'ci' }),
      of('@acme/ci-server', 'backend-plugin', { pluginId: 'ci' }),
    ],
    expected: [
      {
        name: 'acme-ci-ui',
        title: 'CI',
        packages: ['@acme/ci-ui', '@acme/ci-server'],
      },
    ],
  },
  {
    rule: 'libraries alone are no plugin',
    installed: [of('@acme/plugin-ci-react', 'web-library')],
    expected: [],
  },
  {
    rule: 'a package that does not say that it is a plugin is none',
    installed: [{ name: '@acme/plugin-babel' }],
    expected: [],
  },
  {
    rule: 'a package that is not installed is not shown',
    installed: [
      { ...of('@acme/plugin-ci', 'frontend-plugin'), declaredIn: [] },
    ],
    expected: [],
  },
  {
    rule: 'a package that an entry has is not shown',
    installed: [of('@acme/plugin-ci', 'frontend-plugin')],
    listed: ['@acme/plugin-ci'],
    expected: [],
  },
  {
    rule: 'a package that is imported by a name that an entry has is not shown',
    installed: [
      {
        ...of('@fork/plugin-ci', 'frontend-plugin'),
        declaredIn: [
          {
            workspace: 'app',
            range: 'npm:@fork/plugin-ci@1',
            alias: '@acme/plugin-ci',
          },
        ],
      },
    ],
    listed: ['@acme/plugin-ci'],
    expected: [],
  },
  {
    rule: 'a package that lists one that an entry has is not shown',
    installed: [
      of('@acme/ci-server', 'backend-plugin', {
        pluginPackages: ['@acme/plugin-ci', '@acme/ci-server'],
      }),
    ],
    listed: ['@acme/plugin-ci'],
    expected: [],
  },
  {
    rule: 'a package that one of an entry lists is not shown',
    installed: [
      of('@acme/plugin-ci', 'frontend-plugin', {
        pluginPackages: ['@acme/plugin-ci', '@acme/ci-server'],
      }),
      of('@acme/ci-server', 'backend-plugin'),
    ],
    listed: ['@acme/plugin-ci'],
    expected: [],
  },
  {
    rule: 'a package that lists one of an entry whose own list has others is shown',
    installed: [
      of('@acme/plugin-ci', 'frontend-plugin', {
        pluginPackages: ['@acme/plugin-ci', '@acme/plugin-ci-backend'],
      }),
      of('@fork/plugin-ci-2', 'frontend-plugin', {
        pluginPackages: ['@acme/plugin-ci', '@fork/plugin-ci-2'],
      }),
    ],
    listed: ['@acme/plugin-ci'],
    expected: [
      {
        name: 'fork-plugin-ci-2',
        title: 'CI 2',
        packages: ['@fork/plugin-ci-2'],
      },
    ],
  },
  {
    rule: 'a copy that lists the packages of an entry, whose registry tells of others, is shown',
    installed: [
      of('@fork/plugin-ci', 'frontend-plugin', {
        pluginPackages: ['@acme/plugin-ci', '@acme/plugin-ci-backend'],
      }),
    ],
    listed: ['@acme/plugin-ci'],
    published: {
      '@acme/plugin-ci': {
        latest: '2.0.0',
        manifest: {
          pluginPackages: ['@acme/plugin-ci', '@acme/plugin-ci-backend'],
        },
      },
    },
    expected: [
      {
        name: 'fork-plugin-ci',
        title: 'CI',
        packages: ['@fork/plugin-ci'],
      },
    ],
  },
  {
    rule: 'a package that the registry lists with one of an entry is not shown',
    installed: [of('@acme/ci-server', 'backend-plugin')],
    listed: ['@acme/plugin-ci'],
    published: {
      '@acme/plugin-ci': {
        latest: '2.0.0',
        manifest: { pluginPackages: ['@acme/plugin-ci', '@acme/ci-server'] },
      },
    },
    expected: [],
  },
  {
    rule: 'a package that only a tool imports by a name that an entry has is shown',
    installed: [
      {
        ...of('@fork/plugin-ci', 'frontend-plugin'),
        declaredIn: [
          { workspace: 'app', range: '^1.0.0' },
          {
            workspace: 'tool',
            range: 'npm:@fork/plugin-ci@1',
            alias: '@acme/plugin-ci',
          },
        ],
      },
    ],
    listed: ['@acme/plugin-ci'],
    expected: [
      {
        name: 'fork-plugin-ci',
        title: 'CI',
        packages: ['@fork/plugin-ci'],
      },
    ],
  },
  {
    rule: 'a package that is imported by the name of another one that is installed is shown',
    installed: [
      of('@acme/plugin-ci', 'frontend-plugin'),
      {
        ...of('@fork/plugin-ci', 'frontend-plugin'),
        declaredIn: [
          {
            workspace: 'app',
            range: 'npm:@fork/plugin-ci@1',
            alias: '@acme/plugin-ci',
          },
        ],
      },
    ],
    listed: ['@acme/plugin-ci'],
    expected: [
      {
        name: 'fork-plugin-ci',
        title: 'CI',
        packages: ['@fork/plugin-ci'],
      },
    ],
  },
  {
    rule: 'a package that is installed under its former name too is shown with it',
    installed: [
      of('@acme/plugin-ci', 'frontend-plugin'),
      of('@old/plugin-ci', 'frontend-plugin', { moved: '@acme/plugin-ci' }),
    ],
    expected: [
      {
        name: 'acme-plugin-ci',
        title: 'CI',
        packages: ['@acme/plugin-ci', '@old/plugin-ci'],
      },
    ],
  },
  {
    rule: 'plugins whose names look alike have different names',
    installed: [
      of('@acme/plugin.ci', 'frontend-plugin'),
      of('@acme/plugin_ci', 'frontend-plugin'),
      of('_', 'frontend-plugin'),
    ],
    expected: [
      {
        name: 'acme-plugin-ci',
        title: 'Plugin CI',
        packages: ['@acme/plugin.ci'],
      },
      {
        name: 'acme-plugin-ci-2',
        title: 'Plugin CI',
        packages: ['@acme/plugin_ci'],
      },
      { name: 'plugin-2', title: '_', packages: ['_'] },
    ],
  },
];

describe('unlistedPlugins', () => {
  it.each(rows)('$rule', ({ installed, listed = [], published, expected }) => {
    const inventory = portal(installed);
    const known = knownPackages(
      listed.map(name => ({ name })),
      inventory,
      registryOf(published ?? {}),
      () => false,
    ).map(({ name }) => name);
    const plugins = unlistedPlugins(inventory, name => known.includes(name));
    expect(
      plugins.map(({ packages, ...plugin }) => ({
        ...plugin,
        packages: packages.map(({ name }) => name),
      })),
    ).toEqual(expected);
  });
});
