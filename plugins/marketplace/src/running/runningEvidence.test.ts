import { RunningApp, RunningPlugin } from './RunningApp';
import {
  foremostEvidence,
  RunningEvidence,
  runningEvidence,
} from './runningEvidence';

const plugin = (details: Partial<RunningPlugin>): RunningPlugin => ({
  pluginId: 'argo',
  extensions: 3,
  disabled: [],
  ...details,
});
const newApp = (...plugins: RunningPlugin[]): RunningApp => ({
  system: 'new',
  plugins,
});
const argo = {
  packageName: '@acme/backstage-plugin-argo',
  versions: ['1.2.3', '1.1.0'],
  installed: true,
};
const { packageName } = argo;

describe('runningEvidence', () => {
  it.each([
    [
      'runs the installed version',
      plugin({ packageName, version: '1.2.3' }),
      { state: 'runs', version: '1.2.3', disabled: [] },
    ],
    [
      'runs another one that the instance has too',
      plugin({ packageName, version: '1.1.0' }),
      { state: 'runs', version: '1.1.0', disabled: [] },
    ],
    [
      'runs a version that the instance does not have',
      plugin({ packageName, version: '1.0.0' }),
      { state: 'other-version', version: '1.0.0', installed: '1.2.3' },
    ],
    [
      'has some of its extensions disabled',
      plugin({ packageName, disabled: ['page:argo'] }),
      { state: 'runs', version: undefined, disabled: ['page:argo'] },
    ],
    [
      'has all of them disabled',
      plugin({ packageName, version: '1.2.3', extensions: 1, disabled: ['a'] }),
      { state: 'disabled', version: '1.2.3' },
    ],
    [
      'has a plugin of its id that tells no package',
      plugin({}),
      { state: 'runs', version: undefined, disabled: [] },
    ],
    [
      'has only a plugin of its id that is of another package',
      plugin({ packageName: '@other/argo' }),
      { state: 'missing' },
    ],
    [
      'has a plugin that tells no package and could be it',
      plugin({ pluginId: 'plugin-argo' }),
      undefined,
    ],
    ['does not have it', plugin({ pluginId: 'wiki' }), { state: 'missing' }],
  ])('tells that the app %s', (_, running, evidence) => {
    expect(runningEvidence(argo, newApp(running))).toEqual(evidence);
  });

  it('does not miss what is not known to be installed', () => {
    expect(
      runningEvidence({ ...argo, versions: [], installed: false }, newApp()),
    ).toBeUndefined();
  });

  it('takes ids of a legacy app for a hint that it runs, never that it does not', () => {
    const app = (pluginId: string): RunningApp => ({
      system: 'legacy',
      plugins: [plugin({ pluginId, extensions: 0 })],
    });
    expect(runningEvidence(argo, app('argo'))).toMatchObject({ state: 'runs' });
    expect(runningEvidence(argo, app('wiki'))).toBeUndefined();
  });
});

describe('foremostEvidence', () => {
  it('tells what differs, and else that something runs', () => {
    const runs: RunningEvidence = { state: 'runs', disabled: [] };
    const missing: RunningEvidence = { state: 'missing' };
    const other: RunningEvidence = {
      state: 'other-version',
      version: '1.0.0',
      installed: '2.0.0',
    };
    expect(foremostEvidence([missing, runs, other])).toBe(other);
    expect(foremostEvidence([missing, runs])).toBe(runs);
    expect(foremostEvidence([])).toBeUndefined();
  });
});
