import {
  InstalledPackage,
  portal,
  Published,
  registryOf,
} from '../__testUtils__/portal';
import { knownPackages } from './knownPackages';
import { PluginPackageFacts } from './PluginFacts';

const FRONTEND = '@acme/plugin-ci';
const BACKEND = '@acme/plugin-ci-backend';

const rows: Array<{
  rule: string;
  packages?: PluginPackageFacts[];
  installed?: InstalledPackage[];
  published?: Record<string, Published>;
  others?: string[];
  expected: string[];
}> = [
  {
    rule: 'an entry whose packages say nothing keeps its packages',
    installed: [{ name: FRONTEND }],
    expected: [FRONTEND],
  },
  {
    rule: 'what the installed copy lists is of the plugin',
    installed: [
      { name: FRONTEND, manifest: { pluginPackages: [FRONTEND, BACKEND] } },
    ],
    expected: [FRONTEND, BACKEND],
  },
  {
    rule: 'what the registry lists is of the plugin',
    published: {
      [FRONTEND]: {
        latest: '1.0.0',
        manifest: { pluginPackages: [FRONTEND, BACKEND] },
      },
    },
    expected: [FRONTEND, BACKEND],
  },
  {
    rule: 'what the copy of a former name lists is of the plugin',
    packages: [{ name: FRONTEND, aliases: ['@old/plugin-ci'] }],
    installed: [
      {
        name: '@old/plugin-ci',
        manifest: { pluginPackages: ['@old/plugin-ci', BACKEND] },
      },
    ],
    expected: [FRONTEND, BACKEND],
  },
  {
    rule: 'an installed package that lists one of the plugin is of it',
    installed: [
      { name: FRONTEND },
      { name: BACKEND, manifest: { pluginPackages: [FRONTEND, BACKEND] } },
    ],
    expected: [FRONTEND, BACKEND],
  },
  {
    rule: 'a package is not of a plugin whose own packages list others',
    installed: [
      {
        name: FRONTEND,
        manifest: { pluginPackages: [FRONTEND, '@acme/plugin-ci-common'] },
      },
      { name: BACKEND, manifest: { pluginPackages: [FRONTEND, BACKEND] } },
    ],
    expected: [FRONTEND, '@acme/plugin-ci-common'],
  },
  {
    rule: 'a package that an entry of another plugin has stays there',
    installed: [
      { name: FRONTEND, manifest: { pluginPackages: [FRONTEND, BACKEND] } },
    ],
    others: [BACKEND],
    expected: [FRONTEND],
  },
  {
    rule: 'a listed text that is no package name is passed over',
    installed: [
      { name: FRONTEND, manifest: { pluginPackages: ['../../etc/passwd'] } },
    ],
    expected: [FRONTEND],
  },
];

describe('knownPackages', () => {
  it.each(rows)(
    '$rule',
    ({
      packages = [{ name: FRONTEND }],
      installed = [],
      published = {},
      others = [],
      expected,
    }) => {
      const known = knownPackages(
        packages,
        portal(installed),
        registryOf(published),
        name => others.includes(name),
      );
      expect(known.map(({ name }) => name)).toEqual(expected);
      expect(known.slice(0, packages.length)).toEqual(packages);
    },
  );

  it('takes the role of what it adds from its package.json', () => {
    const published = {
      [FRONTEND]: {
        latest: '1.0.0',
        manifest: { pluginPackages: [FRONTEND, '@acme/ci'] },
      },
      '@acme/ci': { latest: '1.0.0', manifest: { role: 'backend-plugin' } },
    };
    expect(
      knownPackages(
        [{ name: FRONTEND }],
        undefined,
        registryOf(published),
        () => false,
      ),
    ).toEqual([
      { name: FRONTEND },
      { name: '@acme/ci', role: 'backend-plugin' },
    ]);
  });
});
