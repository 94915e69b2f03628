import { InstalledPackage, portal } from '../__testUtils__/portal';
import { Inventory, InventoryWorkspace } from '../inventory';
import { ManifestFacts } from '../packages';
import { CompatibilityStatement } from './CompatibilityStatement';
import { compatibilityOf } from './compatibilityOf';

const NAME = '@acme/plugin-ci';

const app = (
  name: string,
  frontendSystem?: InventoryWorkspace['frontendSystem'],
): InventoryWorkspace => ({
  name,
  folder: `packages/${name}`,
  role: 'frontend',
  ...(frontendSystem && { frontendSystem }),
});
const legacyApp: Partial<Inventory> = { workspaces: [app('app', 'legacy')] };

const CORE = '@backstage/core-plugin-api';
const FRONTEND = '@backstage/frontend-plugin-api';
const BACKEND = '@backstage/backend-plugin-api';

/** `expected` is the part of each statement that matters, `[]` when nothing is said. */
interface Row {
  rule: string;
  role?: string;
  manifest: ManifestFacts;
  facts?: Partial<Inventory>;
  installed?: InstalledPackage[];
  expected: Array<Partial<CompatibilityStatement>>;
}

const declared: Row[] = (
  [
    [
      'a plain version of the release that runs is compatible',
      '1.50.0',
      '1.50.0',
      'compatible',
    ],
    [
      'a plain version of an earlier release is compatible',
      '1.49.4',
      '1.50.0',
      'compatible',
    ],
    [
      'a plain version of a later release is incompatible',
      '1.51.0',
      '1.50.3',
      'incompatible',
    ],
    [
      'a plain version of an earlier major release says nothing',
      '1.49.4',
      '2.0.0',
      'unknown',
    ],
    ['a plain version may leave out the patch', '1.49', '1.50.0', 'compatible'],
    [
      'a plain version is compatible with prereleases of its release',
      '1.50.0',
      '1.50.0-next.1',
      'compatible',
    ],
    [
      'a range that has the release is compatible',
      '^1.48.0',
      '1.50.0',
      'compatible',
    ],
    [
      'a range that has not the release is incompatible',
      '~1.49.0',
      '1.50.0',
      'incompatible',
    ],
    [
      'a range has the prereleases of its releases',
      '>=1.49.0 <1.51.0',
      '1.50.0-next.1',
      'compatible',
    ],
    ['a text that is no range says nothing', '1.49, 1.50', '1.50.0', 'unknown'],
    [
      'an instance of unknown release says nothing',
      '1.49.4',
      undefined,
      'unknown',
    ],
  ] as const
).map(([rule, supportedVersions, backstageVersion, verdict]) => ({
  rule,
  role: 'common-library',
  manifest: { supportedVersions },
  facts: { backstageVersion },
  expected: [
    {
      about: 'backstage',
      basis: 'declared',
      supported: supportedVersions,
      ...(backstageVersion && { running: backstageVersion }),
      verdict,
    },
  ],
}));

const derived: Row[] = (
  [
    [
      'the release is that of the earliest version that is accepted',
      { [BACKEND]: '^1.8.0' },
      '1.49',
      'older',
    ],
    [
      'a package that was built for the release that runs is the same',
      { [BACKEND]: '^1.9.0' },
      '1.50',
      'same',
    ],
    [
      'a package that was built for a later release is newer',
      { [BACKEND]: '^1.9.2' },
      '1.52',
      'newer',
    ],
    [
      'of several dependencies the latest release counts',
      { [BACKEND]: '^1.9.0', [CORE]: '^1.10.7' },
      '1.50',
      'same',
    ],
    [
      'a version that several releases have is of the first of them',
      { [CORE]: '^1.12.1' },
      '1.46',
      'older',
    ],
    [
      'a version between two releases came with a patch of the earlier one',
      { [CORE]: '^1.12.2' },
      '1.47',
      'older',
    ],
    [
      'a prerelease came before the later release',
      { [CORE]: '^1.12.3-next.0' },
      '1.48',
      'older',
    ],
    [
      'the lowest version of a range counts',
      { [BACKEND]: '^1.6.0 || ^1.8.0' },
      '1.46',
      'older',
    ],
  ] as const
).map(([rule, backstageDependencies, builtFor, verdict]) => ({
  rule,
  role: 'node-library',
  manifest: { backstageDependencies },
  expected: [
    {
      about: 'backstage',
      basis: 'derived',
      builtFor,
      running: '1.50.0',
      verdict,
    },
  ],
}));

const silent: Row[] = (
  [
    ['a dependency on any version says nothing', { [BACKEND]: '*' }],
    [
      'a dependency by the protocol of a workspace says nothing',
      { [BACKEND]: 'workspace:^' },
    ],
    [
      'a version after all known releases says nothing',
      { [BACKEND]: '^99.0.0' },
    ],
    [
      'a dependency of no known releases says nothing',
      { '@backstage/types': '^1.0.0' },
    ],
  ] as const
).map(([rule, backstageDependencies]) => ({
  rule,
  role: 'node-library',
  manifest: { backstageDependencies },
  expected: [],
}));

const nodes: Row[] = (
  [
    [
      'a Node.js that engines accept is compatible',
      '22 || 24',
      '24.1.0',
      'compatible',
    ],
    [
      'a Node.js that engines do not accept is incompatible',
      '20 || 22',
      '24.1.0',
      'incompatible',
    ],
    ['an unknown Node.js says nothing', '20 || 22', undefined, 'unknown'],
    ['engines that are no range say nothing', 'lts', '24.1.0', 'unknown'],
  ] as const
).map(([rule, node, nodeVersion, verdict]) => ({
  rule,
  role: 'backend-plugin',
  manifest: { node },
  facts: { nodeVersion },
  expected: [{ about: 'node', supported: node, verdict }],
}));

const systems: Row[] = [
  {
    rule: 'a feature beside the package itself works with both systems',
    manifest: { features: { './alpha': '@backstage/FrontendPlugin' } },
    facts: legacyApp,
    expected: [
      {
        about: 'frontend-system',
        basis: 'declared',
        supported: ['new', 'legacy'],
        entryPoint: './alpha',
        running: 'legacy',
        verdict: 'compatible',
      },
    ],
  },
  {
    rule: 'a feature at the package itself works with the new system',
    manifest: { features: { '.': '@backstage/FrontendModule' } },
    expected: [{ supported: ['new'], entryPoint: '.', verdict: 'compatible' }],
  },
  {
    rule: 'a new plugin without the legacy API does not work in a legacy app',
    manifest: {
      features: { '.': '@backstage/FrontendPlugin' },
      backstageDependencies: { [FRONTEND]: '*' },
    },
    facts: legacyApp,
    expected: [{ supported: ['new'], verdict: 'incompatible' }],
  },
  {
    rule: 'a new plugin with the legacy API may work in a legacy app',
    manifest: {
      features: { '.': '@backstage/FrontendPlugin' },
      backstageDependencies: { [CORE]: '*' },
    },
    facts: legacyApp,
    expected: [{ supported: ['new'], verdict: 'unknown' }],
  },
  {
    rule: 'a plugin with both APIs and no features says nothing for certain',
    manifest: { backstageDependencies: { [CORE]: '*', [FRONTEND]: '*' } },
    expected: [
      { basis: 'derived', supported: ['new', 'legacy'], verdict: 'unknown' },
    ],
  },
  {
    rule: 'a plugin with the legacy API alone works in a legacy app',
    manifest: { backstageDependencies: { [CORE]: '*' } },
    facts: legacyApp,
    expected: [
      { basis: 'derived', supported: ['legacy'], verdict: 'compatible' },
    ],
  },
  {
    rule: 'a plugin with the legacy API alone may work in a new app',
    manifest: { backstageDependencies: { [CORE]: '*' } },
    expected: [{ supported: ['legacy'], running: 'new', verdict: 'unknown' }],
  },
  {
    rule: 'an app of unknown system says nothing',
    manifest: { features: { '.': '@backstage/FrontendPlugin' } },
    facts: { workspaces: [app('app')] },
    expected: [{ supported: ['new'], verdict: 'unknown' }],
  },
  {
    rule: 'of several apps the one that it fits least counts',
    manifest: { features: { '.': '@backstage/FrontendPlugin' } },
    facts: { workspaces: [app('app', 'new'), app('app-legacy', 'legacy')] },
    expected: [{ running: 'legacy', verdict: 'incompatible' }],
  },
  {
    rule: 'of several apps the one that the backend serves counts',
    manifest: { features: { '.': '@backstage/FrontendPlugin' } },
    facts: {
      workspaces: [app('app', 'new'), app('app-legacy', 'legacy')],
      runtime: { features: [], elsewhere: [], app: 'app' },
    },
    expected: [{ running: 'new', verdict: 'compatible' }],
  },
  {
    rule: 'an app that does not have the package does not count',
    manifest: { features: { '.': '@backstage/FrontendPlugin' } },
    facts: { workspaces: [app('app', 'new'), app('app-legacy', 'legacy')] },
    installed: [{ name: NAME }],
    expected: [{ running: 'new', verdict: 'compatible' }],
  },
  {
    rule: 'a frontend plugin that tells nothing of systems says nothing',
    manifest: { features: { '.': '@backstage/BackendFeature' } },
    expected: [],
  },
  {
    rule: 'of a library for frontends nothing is said of systems',
    role: 'web-library',
    manifest: { backstageDependencies: { [CORE]: '*' } },
    expected: [],
  },
  {
    rule: 'of what runs in the browser nothing is said of Node.js',
    manifest: { node: '20' },
    expected: [],
  },
];

const have = (version: string, ...others: string[]): InstalledPackage => ({
  name: '@backstage/types',
  version,
  versions: [version, ...others].map(each => ({
    version: each,
    evidence: ['node_modules'],
  })),
});
const dependencies: Row[] = (
  [
    [
      'a dependency that the instance has is not told',
      '^1.0.0',
      have('1.2.2'),
      [],
    ],
    [
      'a dependency that the instance has only newer ones of is told',
      '^0.9.0',
      have('1.2.2'),
      ['older'],
    ],
    [
      'a dependency that the instance has only older ones of is told',
      '^1.3.0',
      have('1.2.2'),
      ['newer'],
    ],
    [
      'a dependency of which any version fits is not told',
      '^0.9.0',
      have('1.2.2', '0.9.4'),
      [],
    ],
    [
      'a dependency that the instance does not have is not told',
      '^2.0.0',
      undefined,
      [],
    ],
    [
      'a prerelease of a dependency fits its range',
      '^1.2.0',
      have('1.3.0-next.0'),
      [],
    ],
  ] as const
).map(([rule, range, installed, verdicts]) => ({
  rule,
  role: 'common-library',
  manifest: { backstageDependencies: { '@backstage/types': range } },
  installed: installed ? [installed] : [],
  expected: verdicts.map(verdict => ({
    about: 'dependency',
    basis: 'derived',
    dependency: '@backstage/types',
    range,
    installed: installed?.version,
    verdict,
  })),
}));

describe('compatibilityOf', () => {
  it.each([
    ...declared,
    ...derived,
    ...silent,
    ...nodes,
    ...systems,
    ...dependencies,
  ])(
    '$rule',
    ({
      role = 'frontend-plugin',
      manifest,
      facts,
      installed = [],
      expected,
    }) => {
      const statements = compatibilityOf(
        { name: NAME, role, manifest },
        portal(installed, facts),
      );
      expect(statements).toMatchObject(expected);
      expect(statements).toHaveLength(expected.length);
    },
  );

  it('tells of five dependencies at most, what it needs newer ones of first', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(
      letter => `@backstage/${letter}`,
    );
    const statements = compatibilityOf(
      {
        name: NAME,
        role: 'common-library',
        manifest: {
          backstageDependencies: Object.fromEntries(
            names.map((name, index) => [name, index < 5 ? '^0.1.0' : '^2.0.0']),
          ),
        },
      },
      portal(names.map(name => ({ name }))),
    );
    expect(
      statements.map(statement =>
        statement.about === 'dependency'
          ? `${statement.dependency} ${statement.verdict}`
          : statement.about,
      ),
    ).toEqual([
      '@backstage/f newer',
      '@backstage/g newer',
      '@backstage/a older',
      '@backstage/b older',
      '@backstage/c older',
    ]);
  });
});
