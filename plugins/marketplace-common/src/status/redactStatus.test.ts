import { PackageStatus } from './packageStatus';
import { PluginStatus } from './pluginStatus';
import { redactPackageStatus, redactStatus } from './redactStatus';

const facts = {
  version: '1.0.0',
  freshness: 'behind',
  latest: '2.0.0',
  behind: 'major',
  evidence: ['manifest', 'runtime'],
  attention: [
    'missing-companion',
    'not-loaded',
    'archived',
    'update-available',
  ],
  missingModules: ['@acme/plugin-catalog-backend-module-ci'],
  unknownHalf: 'frontend',
} as const;
const plainFacts = {
  freshness: 'unknown',
  evidence: [],
  attention: ['archived'],
  unknownHalf: 'frontend',
};

describe('redactStatus', () => {
  it.each<{
    rule: string;
    status: PluginStatus;
    mayName?: (packageName: string) => boolean;
    expected: unknown;
  }>([
    {
      rule: 'of an installed plugin the state stays, and that it is archived',
      status: {
        state: 'installed',
        ...facts,
        evidence: [...facts.evidence],
        attention: [...facts.attention],
        missingModules: [...facts.missingModules],
      },
      expected: { state: 'installed', ...plainFacts },
    },
    {
      rule: 'of a partial plugin what is missing stays',
      status: {
        state: 'partial',
        ...facts,
        evidence: [...facts.evidence],
        attention: [...facts.attention],
        missingModules: [...facts.missingModules],
        missing: ['@acme/plugin-ci-backend'],
        missingHalf: 'backend',
      },
      expected: {
        state: 'partial',
        ...plainFacts,
        missing: ['@acme/plugin-ci-backend'],
        missingHalf: 'backend',
      },
    },
    {
      rule: 'of a missing half the packages that entries and registries do not know have no name',
      status: {
        state: 'partial',
        ...facts,
        evidence: [...facts.evidence],
        attention: [...facts.attention],
        missingModules: [...facts.missingModules],
        missing: ['@inner/plugin-ci-backend'],
        missingHalf: 'backend',
      },
      mayName: name => !name.startsWith('@inner/'),
      expected: {
        state: 'partial',
        ...plainFacts,
        missing: [],
        missingHalf: 'backend',
      },
    },
    {
      rule: 'that a plugin is not installed stays',
      status: { state: 'not-installed' },
      expected: { state: 'not-installed' },
    },
    {
      rule: 'that nothing is known of a plugin stays',
      status: { state: 'unknown', reason: 'half-unknown' },
      expected: { state: 'unknown', reason: 'half-unknown' },
    },
  ])('$rule', ({ status, mayName, expected }) => {
    expect(redactStatus(status, mayName)).toEqual(expected);
  });
});

describe('redactPackageStatus', () => {
  it.each<{ rule: string; status: PackageStatus; expected: unknown }>([
    {
      rule: 'of an installed package only the state stays',
      status: {
        state: 'installed',
        installedAs: '@old/plugin-ci',
        version: '1.0.0',
        versions: [{ version: '1.0.0', evidence: ['lockfile'] }],
        declaredIn: [{ workspace: 'app', range: '^1.0.0' }],
        evidence: ['manifest'],
        loaded: 'no',
        freshness: { state: 'current', latest: '1.0.0' },
        deprecated: { message: '1.0.0 leaks' },
        movedTo: '@acme/plugin-ci',
      },
      expected: {
        state: 'installed',
        versions: [],
        declaredIn: [],
        evidence: [],
        loaded: 'unknown',
        freshness: { state: 'unknown', reason: 'no-version' },
      },
    },
    {
      rule: 'that a package is not installed stays',
      status: { state: 'not-installed' },
      expected: { state: 'not-installed' },
    },
  ])('$rule', ({ status, expected }) => {
    expect(redactPackageStatus(status)).toEqual(expected);
  });
});
