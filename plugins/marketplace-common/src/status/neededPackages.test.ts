import {
  InstalledPackage,
  portal,
  Published,
  registryOf,
} from '../__testUtils__/portal';
import { Inventory } from '../inventory';
import { neededPackages } from './neededPackages';
import { PluginPackageFacts } from './PluginFacts';

const FRONTEND = '@acme/plugin-ci';
const BACKEND = '@acme/plugin-ci-backend';
const COMMON = '@acme/plugin-ci-common';
const MODULE = '@acme/plugin-catalog-backend-module-ci';
const OTHER_MODULE = '@acme/plugin-kafka-backend-module-ci';
const OLD = '@old/plugin-ci-backend';
const CATALOG = '@backstage/plugin-catalog-backend';

const moved: Record<string, Published> = {
  [OLD]: { latest: '1.0.0', manifest: { moved: BACKEND } },
};
const peers = (...peerModules: string[]): Record<string, Published> => ({
  [BACKEND]: { latest: '1.0.0', manifest: { peerModules } },
});
const running = (...pluginIds: string[]): Partial<Inventory> => ({
  runtime: {
    features: pluginIds.map(pluginId => ({ pluginId, modules: [] })),
    workspace: 'backend',
    elsewhere: [],
  },
});

const rows: Array<{
  rule: string;
  packages?: Array<string | PluginPackageFacts>;
  installed?: Array<string | InstalledPackage>;
  facts?: Partial<Inventory>;
  published?: Record<string, Published>;
  present?: string[];
  missing?: string[];
}> = [
  {
    rule: 'a plugin that is not there needs both of its halves, and no library',
    missing: [FRONTEND, BACKEND],
  },
  {
    rule: 'a plugin that is wholly there needs nothing',
    installed: [FRONTEND, BACKEND, COMMON],
    present: [FRONTEND, BACKEND],
  },
  {
    rule: 'a plugin needs the half that is missing',
    installed: [FRONTEND],
    present: [FRONTEND],
    missing: [BACKEND],
  },
  {
    rule: 'a half that has one of its packages needs no other',
    packages: [FRONTEND, `${FRONTEND}-cards`],
    installed: [FRONTEND],
    present: [FRONTEND],
  },
  {
    rule: 'a half that is known by its feature is there',
    packages: [FRONTEND, BACKEND],
    installed: [{ name: FRONTEND, manifest: { pluginId: 'ci' } }],
    facts: running('ci'),
    present: [FRONTEND, BACKEND],
  },
  {
    rule: 'a half that cannot be seen is not needed when the other one is there',
    installed: [BACKEND],
    facts: { covers: { frontend: false, backend: true } },
    present: [BACKEND],
  },
  {
    rule: 'a half that cannot be seen is needed when the other one is not there',
    facts: { covers: { frontend: false, backend: true } },
    missing: [FRONTEND, BACKEND],
  },
  {
    rule: 'an optional package is not needed beside others',
    packages: [{ name: FRONTEND, optional: true }, BACKEND],
    missing: [BACKEND],
  },
  {
    rule: 'an optional package is needed when there are no others',
    packages: [{ name: BACKEND, optional: true }],
    missing: [BACKEND],
  },
  {
    rule: 'the role of the registry decides what is a library',
    packages: [FRONTEND, '@acme/ci-kit'],
    published: {
      '@acme/ci-kit': { latest: '1.0.0', manifest: { role: 'web-library' } },
    },
    missing: [FRONTEND],
  },
  {
    rule: 'a module of a plugin with halves is not needed, and told when it is there',
    packages: [BACKEND, MODULE, OTHER_MODULE],
    installed: [MODULE],
    present: [MODULE],
    missing: [BACKEND],
  },
  {
    rule: 'a plugin of modules alone needs those of plugins that are there',
    packages: [MODULE, OTHER_MODULE, COMMON],
    installed: [CATALOG],
    missing: [MODULE],
  },
  {
    rule: 'a plugin of modules alone needs them all where none of their plugins is there',
    packages: [MODULE, OTHER_MODULE],
    missing: [MODULE, OTHER_MODULE],
  },
  {
    rule: 'a plugin of modules alone needs nothing when it has one',
    packages: [MODULE, OTHER_MODULE],
    installed: [MODULE, '@acme/plugin-kafka-backend'],
    present: [MODULE],
  },
  {
    rule: 'a plugin of libraries alone needs them',
    packages: [COMMON],
    missing: [COMMON],
  },
  {
    rule: 'modules that an added package wants are needed where they extend something',
    packages: [BACKEND],
    installed: [CATALOG],
    published: peers(MODULE, OTHER_MODULE),
    missing: [BACKEND, MODULE],
  },
  {
    rule: 'modules that an added package wants are needed where they extend what is added',
    packages: [BACKEND],
    published: peers('@acme/plugin-ci-backend-module-x'),
    missing: [BACKEND, '@acme/plugin-ci-backend-module-x'],
  },
  {
    rule: 'modules that an installed package wants are needed where they extend something',
    packages: [BACKEND],
    installed: [
      { name: BACKEND, manifest: { peerModules: [MODULE] } },
      CATALOG,
    ],
    present: [BACKEND],
    missing: [MODULE],
  },
  {
    rule: 'modules that are there are not needed',
    packages: [BACKEND],
    installed: [CATALOG, MODULE],
    published: peers(MODULE),
    missing: [BACKEND],
  },
  {
    rule: 'a package that has moved is needed by its new name',
    packages: [OLD],
    published: moved,
    missing: [BACKEND],
  },
  {
    rule: 'a package that is listed by both of its names is needed once',
    packages: [OLD, BACKEND],
    published: moved,
    missing: [BACKEND],
  },
  {
    rule: 'a package that is installed under either of its names is there',
    packages: [OLD, BACKEND],
    installed: [OLD],
    published: moved,
    present: [BACKEND],
  },
];

const named = <T extends { name: string }>(item: string | T) =>
  typeof item === 'string' ? { name: item } : item;

describe('neededPackages', () => {
  it.each(rows)(
    '$rule',
    ({
      packages = [FRONTEND, BACKEND, COMMON],
      installed = [],
      facts,
      published = {},
      present = [],
      missing = [],
    }) => {
      const needed = neededPackages(
        { packages: packages.map(named) },
        portal(installed.map(named), facts),
        registryOf(published),
      );
      expect(needed.present.map(({ name }) => name)).toEqual(present);
      expect(needed.missing.map(({ name }) => name)).toEqual(missing);
    },
  );

  it('all that is wanted is needed before the first inventory', () => {
    const { present, missing } = neededPackages(
      { packages: [{ name: BACKEND }] },
      undefined,
      registryOf(peers(MODULE)),
    );
    expect(present).toEqual([]);
    expect(missing.map(({ name }) => name)).toEqual([BACKEND, MODULE]);
  });

  it('moves are not followed that a registry told before it was switched off', () => {
    const { missing } = neededPackages(
      { packages: [{ name: OLD }] },
      portal([]),
      { ...registryOf(moved), enabled: false },
    );
    expect(missing.map(({ name }) => name)).toEqual([OLD]);
  });
});
