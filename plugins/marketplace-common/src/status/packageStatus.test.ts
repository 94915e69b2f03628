import {
  InstalledPackage,
  portal,
  Published,
  registryOf,
} from '../__testUtils__/portal';
import { Inventory, RuntimeFacts } from '../inventory';
import { PackageStatus, packageStatus } from './packageStatus';

const NAME = '@acme/plugin-ci-backend';
const OLD = '@old/plugin-ci-backend';

const ciRuns: RuntimeFacts = {
  features: [{ pluginId: 'ci', modules: [] }],
  workspace: 'backend',
  elsewhere: [],
};
const slim: Partial<Inventory> = {
  covers: { frontend: false, backend: true },
};
const declaredIn = (...workspaces: string[]) =>
  workspaces.map(workspace => ({ workspace, range: '^1.0.0' }));
const ofRole = (role: string) => ({ manifest: { role, pluginId: 'ci' } });

const NOT_INSTALLED = { state: 'not-installed' };
const HALF_UNKNOWN = { state: 'unknown', reason: 'half-unknown' };

/** `expected` is a part of the status. */
const rows: Array<{
  rule: string;
  names?: string[];
  installed?: InstalledPackage[];
  facts?: Partial<Inventory>;
  published?: Record<string, Published>;
  expected: object;
}> = [
  {
    rule: 'a package that a program declares is installed',
    installed: [{ name: NAME, version: '1.2.3' }],
    expected: {
      state: 'installed',
      version: '1.2.3',
      evidence: ['manifest', 'node_modules'],
      freshness: { state: 'unknown', reason: 'registry-off' },
    },
  },
  {
    rule: 'a package that no name is found of is not installed',
    installed: [{ name: '@acme/plugin-other' }],
    expected: NOT_INSTALLED,
  },
  {
    rule: 'a package is installed under the name that it had before',
    names: [NAME, OLD],
    installed: [{ name: OLD }],
    expected: { state: 'installed', installedAs: OLD, movedTo: NAME },
  },
  {
    rule: 'the present name is trusted more than a former one',
    names: [NAME, OLD],
    installed: [
      { name: OLD, version: '1.0.0' },
      { name: NAME, version: '2.0.0' },
    ],
    expected: {
      state: 'installed',
      version: '2.0.0',
      installedAs: undefined,
      movedTo: undefined,
    },
  },
  {
    rule: 'a package that is imported by the name is installed as what it is',
    installed: [
      {
        name: '@fork/plugin-ci-backend',
        declaredIn: [
          {
            workspace: 'backend',
            range: 'npm:@fork/plugin-ci-backend@^1.0.0',
            alias: NAME,
          },
        ],
      },
    ],
    expected: {
      state: 'installed',
      installedAs: '@fork/plugin-ci-backend',
      movedTo: undefined,
    },
  },
  {
    rule: 'a package that is imported by a former name is installed as what it is',
    names: [NAME, OLD],
    installed: [
      {
        name: '@fork/plugin-ci-backend',
        declaredIn: [
          {
            workspace: 'backend',
            range: 'npm:@fork/plugin-ci-backend@^1.0.0',
            alias: OLD,
          },
        ],
      },
    ],
    expected: {
      state: 'installed',
      installedAs: '@fork/plugin-ci-backend',
      movedTo: undefined,
    },
  },
  {
    rule: 'a package is installed by a package of the repository that a program depends on',
    installed: [
      { name: NAME, declaredIn: declaredIn('@acme/bundle') },
      {
        name: '@acme/bundle',
        folder: 'packages/bundle',
        declaredIn: declaredIn('backend'),
      },
    ],
    expected: { state: 'installed' },
  },
  {
    rule: 'a package that only a workspace beside the programs declares is not installed',
    installed: [{ name: NAME, declaredIn: declaredIn('e2e') }],
    expected: NOT_INSTALLED,
  },
  {
    rule: 'a package that the root of the repository declares is installed',
    installed: [{ name: NAME, declaredIn: declaredIn('root') }],
    facts: { root: 'root' },
    expected: { state: 'installed' },
  },
  {
    rule: 'a package is installed by one of the repository that the root depends on',
    installed: [
      { name: NAME, declaredIn: declaredIn('@acme/bundle') },
      {
        name: '@acme/bundle',
        folder: 'packages/bundle',
        declaredIn: declaredIn('root'),
      },
    ],
    facts: { root: 'root' },
    expected: { state: 'installed' },
  },
  {
    rule: 'what the root declares that is itself a program is of that program',
    installed: [{ name: NAME, declaredIn: declaredIn('app') }],
    facts: { root: 'app' },
    expected: NOT_INSTALLED,
  },
  {
    rule: 'a backend plugin that only the app declares is not installed',
    installed: [{ name: NAME, declaredIn: declaredIn('app') }],
    expected: NOT_INSTALLED,
  },
  {
    rule: 'a frontend plugin that only the backend declares is not installed',
    names: ['@acme/plugin-ci'],
    installed: [
      {
        name: '@acme/plugin-ci',
        manifest: { role: 'frontend-plugin' },
        declaredIn: declaredIn('backend'),
      },
    ],
    expected: NOT_INSTALLED,
  },
  {
    rule: 'a module that only the program of the other half declares is not installed',
    names: ['@acme/plugin-catalog-backend-module-ci'],
    installed: [
      {
        name: '@acme/plugin-catalog-backend-module-ci',
        declaredIn: declaredIn('app'),
      },
    ],
    expected: NOT_INSTALLED,
  },
  {
    rule: 'a library is installed by whichever program declares it',
    names: ['@acme/plugin-ci-react'],
    installed: [
      { name: '@acme/plugin-ci-react', declaredIn: declaredIn('backend') },
    ],
    expected: { state: 'installed' },
  },
  {
    rule: 'a package that does not say what it is is installed by whichever program declares it',
    names: ['@acme/plugin-ci'],
    installed: [{ name: '@acme/plugin-ci', declaredIn: declaredIn('backend') }],
    expected: { state: 'installed' },
  },
  {
    rule: 'where no program of its half is known, any program counts',
    installed: [{ name: NAME, declaredIn: declaredIn('app') }],
    facts: {
      workspaces: [{ name: 'app', folder: 'packages/app', role: 'frontend' }],
    },
    expected: { state: 'installed' },
  },
  {
    rule: 'a package that is only in node_modules is not installed',
    installed: [{ name: NAME, declaredIn: [], evidence: ['node_modules'] }],
    expected: NOT_INSTALLED,
  },
  {
    rule: 'packages of the repository that depend on each other in a circle end',
    installed: [
      { name: NAME, declaredIn: declaredIn('@acme/a') },
      {
        name: '@acme/a',
        folder: 'a',
        declaredIn: declaredIn('@acme/b', 'backend'),
      },
      { name: '@acme/b', folder: 'b', declaredIn: declaredIn('@acme/a') },
    ],
    expected: { state: 'installed' },
  },
  {
    rule: 'a package that runs is installed, whoever declares it',
    installed: [{ name: NAME, declaredIn: [], evidence: ['runtime'] }],
    expected: { state: 'installed', loaded: 'yes' },
  },
  {
    rule: 'a dynamic plugin is installed',
    installed: [{ name: NAME, declaredIn: [], evidence: ['dynamic-plugin'] }],
    expected: { state: 'installed', loaded: 'yes' },
  },
  {
    rule: 'a package that another instance reports without workspaces is installed',
    installed: [{ name: NAME, declaredIn: [], evidence: ['report'] }],
    facts: { origin: 'report', workspaces: [] },
    expected: { state: 'installed' },
  },
  {
    rule: 'where no programs are known but halves are seen, every declaration counts',
    installed: [{ name: NAME, declaredIn: declaredIn('portal') }],
    facts: { workspaces: [] },
    expected: { state: 'installed' },
  },
  {
    rule: 'where neither programs nor halves are known, nothing is',
    installed: [{ name: NAME, declaredIn: declaredIn('portal') }],
    facts: { workspaces: [], covers: { frontend: false, backend: false } },
    expected: HALF_UNKNOWN,
  },
  {
    rule: 'a package of a half that is not seen is unknown',
    names: ['@acme/plugin-ci'],
    facts: slim,
    expected: HALF_UNKNOWN,
  },
  {
    rule: 'a module of a half that is not seen is unknown',
    names: ['@acme/plugin-catalog-module-ci'],
    facts: slim,
    expected: HALF_UNKNOWN,
  },
  {
    rule: 'a package of the half that is seen is not installed',
    facts: slim,
    expected: NOT_INSTALLED,
  },
  {
    rule: 'a library is unknown unless both halves are seen',
    names: ['@acme/plugin-ci-node'],
    facts: slim,
    expected: HALF_UNKNOWN,
  },
  {
    rule: 'the role that the registry tells decides the half',
    names: ['@acme/ci'],
    facts: slim,
    published: {
      '@acme/ci': { latest: '1.0.0', manifest: { role: 'backend-plugin' } },
    },
    expected: NOT_INSTALLED,
  },
  {
    rule: 'a backend plugin that runs and that no package claims is installed',
    facts: { runtime: ciRuns },
    published: { [NAME]: { latest: '2.0.0', ...ofRole('backend-plugin') } },
    expected: {
      state: 'installed',
      version: undefined,
      evidence: ['runtime'],
      loaded: 'yes',
      freshness: { state: 'unknown', reason: 'no-version' },
    },
  },
  {
    rule: 'a backend plugin is not the one that runs when an installed package is',
    installed: [{ name: '@fork/ci', ...ofRole('backend-plugin') }],
    facts: { runtime: ciRuns },
    published: { [NAME]: { latest: '2.0.0', ...ofRole('backend-plugin') } },
    expected: NOT_INSTALLED,
  },
  {
    rule: 'a backend plugin is not the one that runs when its name tells another id',
    names: ['@acme/plugin-pipelines-backend'],
    facts: { runtime: ciRuns },
    published: {
      '@acme/plugin-pipelines-backend': {
        latest: '2.0.0',
        ...ofRole('backend-plugin'),
      },
    },
    expected: NOT_INSTALLED,
  },
  {
    rule: 'of two backend plugins that could be the one that runs, neither is',
    facts: { runtime: ciRuns, covers: { frontend: true, backend: false } },
    published: {
      [NAME]: { latest: '2.0.0', ...ofRole('backend-plugin') },
      [OLD]: { latest: '1.0.0', ...ofRole('backend-plugin') },
    },
    expected: HALF_UNKNOWN,
  },
  {
    rule: 'of several versions, that of the program of its half stands for it',
    installed: [
      {
        name: NAME,
        version: '2.0.0',
        versions: [
          { version: '2.0.0', evidence: ['node_modules'] },
          { version: '1.0.0', evidence: ['node_modules'] },
        ],
        declaredIn: [
          { workspace: 'app', range: '^2.0.0', version: '2.0.0' },
          { workspace: 'backend', range: '^1.0.0', version: '1.0.0' },
        ],
      },
    ],
    expected: { version: '1.0.0' },
  },
  {
    rule: 'of several backends, the version of the one that runs stands for it',
    installed: [
      {
        name: NAME,
        version: '2.0.0',
        versions: [
          { version: '2.0.0', evidence: ['node_modules'] },
          { version: '1.0.0', evidence: ['node_modules'] },
        ],
        declaredIn: [
          { workspace: 'worker', range: '^2.0.0', version: '2.0.0' },
          { workspace: 'backend', range: '^1.0.0', version: '1.0.0' },
        ],
      },
    ],
    facts: {
      workspaces: [
        { name: 'worker', folder: 'packages/worker', role: 'backend' },
        { name: 'backend', folder: 'packages/backend', role: 'backend' },
      ],
      runtime: { ...ciRuns, features: [] },
    },
    expected: { version: '1.0.0' },
  },
  {
    rule: 'the version of the program itself stands for it before that of the root',
    installed: [
      {
        name: NAME,
        version: '2.0.0',
        declaredIn: [
          { workspace: 'root', range: '^2.0.0', version: '2.0.0' },
          { workspace: 'backend', range: '^1.0.0', version: '1.0.0' },
        ],
      },
    ],
    facts: { root: 'root', runtime: ciRuns },
    expected: { version: '1.0.0' },
  },
  {
    rule: 'a package is behind when any version that a program gets is',
    installed: [
      {
        name: NAME,
        version: '2.0.0',
        versions: [
          { version: '2.0.0', evidence: ['node_modules'] },
          { version: '1.0.0', evidence: ['node_modules'] },
        ],
        declaredIn: [
          { workspace: 'backend', range: '^2.0.0', version: '2.0.0' },
          { workspace: 'app', range: '^1.0.0', version: '1.0.0' },
        ],
      },
    ],
    published: { [NAME]: { latest: '2.0.0' } },
    expected: {
      version: '2.0.0',
      freshness: { state: 'behind', latest: '2.0.0', by: 'major' },
    },
  },
  {
    rule: 'a version that only other packages need does not make it behind',
    installed: [
      {
        name: NAME,
        version: '2.0.0',
        versions: [
          { version: '2.0.0', evidence: ['node_modules'] },
          { version: '1.0.0', evidence: ['lockfile'] },
        ],
        declaredIn: [
          { workspace: 'backend', range: '^2.0.0', version: '2.0.0' },
        ],
      },
    ],
    published: { [NAME]: { latest: '2.0.0' } },
    expected: { freshness: { state: 'current', latest: '2.0.0' } },
  },
  {
    rule: 'freshness is that of the name under which it is installed',
    names: [NAME, OLD],
    installed: [{ name: OLD, version: '0.9.0' }],
    published: { [NAME]: { latest: '2.0.0' }, [OLD]: { latest: '0.9.0' } },
    expected: { freshness: { state: 'current', latest: '0.9.0' } },
  },
  {
    rule: 'a package of the repository has no freshness',
    installed: [{ name: NAME, folder: 'plugins/ci-backend' }],
    published: { [NAME]: { latest: '2.0.0' } },
    expected: { freshness: { state: 'unknown', reason: 'local' } },
  },
  {
    rule: 'a package of the repository is not compared where a range leads to it',
    installed: [
      {
        name: NAME,
        folder: 'plugins/ci-backend',
        declaredIn: [
          { workspace: 'backend', range: '^1.0.0', version: '1.0.0' },
          { workspace: 'e2e', range: 'workspace:^', version: '1.0.0' },
        ],
      },
    ],
    published: { [NAME]: { latest: '2.0.0' } },
    expected: { freshness: { state: 'unknown', reason: 'local' } },
  },
  {
    rule: 'a program that gets another version than the one of the repository is compared',
    installed: [
      {
        name: NAME,
        version: '2.0.0',
        folder: 'plugins/ci-backend',
        declaredIn: [
          { workspace: 'backend', range: '^1.0.0', version: '1.0.0' },
          { workspace: 'e2e', range: 'workspace:^', version: '2.0.0' },
        ],
      },
    ],
    published: {
      [NAME]: { latest: '3.0.0', deprecated: { '1.0.0': 'Leaks' } },
    },
    expected: {
      version: '1.0.0',
      freshness: { state: 'behind', latest: '3.0.0', by: 'major' },
      deprecated: { message: 'Leaks' },
    },
  },
  {
    rule: 'what a program gets from a folder is not compared with the registry',
    installed: [
      {
        name: NAME,
        declaredIn: [
          {
            workspace: 'backend',
            range: 'file:../../vendored/ci',
            version: '1.0.0',
          },
        ],
      },
    ],
    published: {
      [NAME]: { latest: '2.0.0', deprecated: { '1.0.0': 'Leaks' } },
    },
    expected: {
      freshness: { state: 'unknown', reason: 'local' },
      deprecated: undefined,
    },
  },
  {
    rule: 'a program that gets it from the registry is compared beside one that does not',
    installed: [
      {
        name: NAME,
        declaredIn: [
          {
            workspace: 'backend',
            range: 'github:fork/ci#main',
            version: '1.0.0',
          },
          { workspace: 'app', range: '^1.0.0', version: '1.0.0' },
        ],
      },
    ],
    published: { [NAME]: { latest: '1.0.1' } },
    expected: { freshness: { state: 'behind', latest: '1.0.1', by: 'patch' } },
  },
  {
    rule: 'what runs of a fork is not called current because another program has the original',
    installed: [
      {
        name: NAME,
        declaredIn: [
          {
            workspace: 'backend',
            range: 'github:fork/ci#main',
            version: '1.0.0',
          },
          { workspace: 'app', range: '^1.0.0', version: '1.0.0' },
        ],
      },
    ],
    published: { [NAME]: { latest: '1.0.0' } },
    expected: { freshness: { state: 'unknown', reason: 'local' } },
  },
  {
    rule: 'a deprecated version that is installed is told',
    installed: [{ name: NAME }],
    published: {
      [NAME]: { latest: '2.0.0', deprecated: { '1.0.0': 'Leaks' } },
    },
    expected: { deprecated: { message: 'Leaks' } },
  },
  {
    rule: 'any deprecated version that a program gets is told',
    installed: [
      {
        name: NAME,
        versions: [
          { version: '1.0.0', evidence: ['node_modules'] },
          { version: '0.9.0', evidence: ['lockfile'] },
        ],
        declaredIn: [
          { workspace: 'backend', range: '^1.0.0', version: '1.0.0' },
          { workspace: 'app', range: '^0.9.0', version: '0.9.0' },
        ],
      },
    ],
    published: {
      [NAME]: { latest: '1.0.0', deprecated: { '0.9.0': 'Leaks' } },
    },
    expected: { deprecated: { message: 'Leaks' } },
  },
  {
    rule: 'a deprecated version that only other packages need is not told',
    installed: [
      {
        name: NAME,
        versions: [
          { version: '1.0.0', evidence: ['node_modules'] },
          { version: '0.9.0', evidence: ['lockfile'] },
        ],
      },
    ],
    published: {
      [NAME]: { latest: '1.0.0', deprecated: { '0.9.0': 'Leaks' } },
    },
    expected: { deprecated: undefined },
  },
  {
    rule: 'a deprecated version that is not installed is not told',
    installed: [{ name: NAME }],
    published: {
      [NAME]: { latest: '2.0.0', deprecated: { '2.0.0': 'Broken' } },
    },
    expected: { deprecated: undefined },
  },
  {
    rule: 'an empty deprecation is none',
    installed: [{ name: NAME }],
    published: { [NAME]: { latest: '1.0.0', deprecated: { '1.0.0': '' } } },
    expected: { deprecated: undefined },
  },
  {
    rule: 'the installed copy tells that it has moved',
    installed: [{ name: NAME, manifest: { moved: '@new/plugin-ci-backend' } }],
    expected: { movedTo: '@new/plugin-ci-backend' },
  },
  {
    rule: 'a copy that no program gets does not tell that it has moved',
    installed: [
      {
        name: NAME,
        version: '2.0.0',
        declaredIn: [
          { workspace: 'backend', range: '^1.0.0', version: '1.0.0' },
          { workspace: 'tool', range: '^2.0.0', version: '2.0.0' },
        ],
        manifest: { moved: '@new/plugin-ci-backend' },
      },
    ],
    expected: { version: '1.0.0', movedTo: undefined },
  },
  {
    rule: 'a dynamic plugin tells that it has moved, whatever version programs declare',
    installed: [
      {
        name: NAME,
        version: '2.0.0',
        versions: [{ version: '2.0.0', evidence: ['dynamic-plugin'] }],
        declaredIn: [
          { workspace: 'backend', range: '^1.0.0', version: '1.0.0' },
        ],
        evidence: ['manifest', 'dynamic-plugin'],
        manifest: { moved: '@new/plugin-ci-backend' },
      },
    ],
    expected: { movedTo: '@new/plugin-ci-backend' },
  },
  {
    rule: 'the registry tells that it has moved',
    installed: [{ name: NAME }],
    published: {
      [NAME]: {
        latest: '1.0.0',
        manifest: { moved: '@new/plugin-ci-backend' },
      },
    },
    expected: { movedTo: '@new/plugin-ci-backend' },
  },
  {
    rule: 'of several moves the last one is told',
    installed: [{ name: NAME, manifest: { moved: '@new/plugin-ci-backend' } }],
    published: {
      '@new/plugin-ci-backend': {
        latest: '1.0.0',
        manifest: { moved: '@newer/plugin-ci-backend' },
      },
    },
    expected: { movedTo: '@newer/plugin-ci-backend' },
  },
  {
    rule: 'a package that has moved away and back has not moved',
    installed: [{ name: NAME, manifest: { moved: '@new/plugin-ci-backend' } }],
    published: {
      '@new/plugin-ci-backend': { latest: '1.0.0', manifest: { moved: NAME } },
    },
    expected: { movedTo: undefined },
  },
  {
    rule: 'a package that has moved to itself has not moved',
    installed: [{ name: NAME, manifest: { moved: NAME } }],
    expected: { movedTo: undefined },
  },
];

describe('packageStatus', () => {
  it.each(rows)(
    '$rule',
    ({ names = [NAME], installed = [], facts, published, expected }) => {
      const status: PackageStatus = packageStatus(
        names,
        portal(installed, facts),
        published && registryOf(published),
      );
      expect({ ...undefinedOf(expected), ...status }).toMatchObject(expected);
    },
  );

  it('without an inventory nothing is known', () => {
    expect(packageStatus([NAME], undefined)).toEqual({
      state: 'unknown',
      reason: 'no-inventory',
    });
  });

  it('says nothing of what a registry had before it was switched off', () => {
    const registry = registryOf({
      [NAME]: { latest: '2.0.0', deprecated: { '1.0.0': 'Leaks' } },
    });
    expect(
      packageStatus([NAME], portal([{ name: NAME }]), {
        ...registry,
        enabled: false,
      }),
    ).toEqual(packageStatus([NAME], portal([{ name: NAME }])));
  });
});

/** Fields that are to be missing, so that a missing one is what is expected. */
function undefinedOf(expected: object): object {
  return Object.fromEntries(Object.keys(expected).map(key => [key, undefined]));
}
