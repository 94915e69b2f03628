import { recordOf } from '../__testUtils__/portal';
import { RegistryRecord } from '../registry';
import { Freshness } from './Freshness';
import { FreshnessOptions, freshnessOf } from './freshnessOf';

const asked: FreshnessOptions = { enabled: true, local: false };

const record = (
  latest: string,
  tags: Record<string, string> = {},
): RegistryRecord =>
  recordOf('@acme/x', { latest, distTags: { latest, ...tags } });

const unknown = (reason: string) => ({ state: 'unknown', reason });
const behind = (latest: string, by: string, channel?: string) => ({
  state: 'behind',
  latest,
  by,
  ...(channel && { channel }),
});

const rows: Array<{
  rule: string;
  version: string | undefined;
  known?: RegistryRecord;
  options?: Partial<FreshnessOptions>;
  expected: unknown;
}> = [
  {
    rule: 'a package of the own repository has no latest version',
    version: '1.0.0',
    known: record('2.0.0'),
    options: { local: true },
    expected: unknown('local'),
  },
  {
    rule: 'without registries nothing is said, also not of what was known before',
    version: '1.0.0',
    known: record('2.0.0'),
    options: { enabled: false },
    expected: unknown('registry-off'),
  },
  {
    rule: 'an unknown installed version is not compared',
    version: undefined,
    known: record('2.0.0'),
    expected: unknown('no-version'),
  },
  {
    rule: 'a text that is no version is not compared',
    version: 'git+ssh://acme.test/x',
    known: record('2.0.0'),
    expected: unknown('no-version'),
  },
  {
    rule: 'a package that was not looked up is not checked',
    version: '1.0.0',
    expected: unknown('not-checked'),
  },
  {
    rule: 'a package that its registry does not know is not found',
    version: '1.0.0',
    known: { name: '@acme/x', checkedAt: '2026-01-01T00:00:00.000Z' },
    expected: unknown('not-found'),
  },
  {
    rule: 'a registry that never answered has failed',
    version: '1.0.0',
    known: { name: '@acme/x', failure: 'It answered 500' },
    expected: unknown('failed'),
  },
  {
    rule: 'what a registry said before it failed still counts',
    version: '1.0.0',
    known: { ...record('1.0.1'), failure: 'It answered 500' },
    expected: behind('1.0.1', 'patch'),
  },
  {
    rule: 'a latest version that is none is as good as not found',
    version: '1.0.0',
    known: record('soon'),
    expected: unknown('not-found'),
  },
  {
    rule: 'the latest version is current',
    version: '1.0.0',
    known: record('1.0.0'),
    expected: { state: 'current', latest: '1.0.0' },
  },
  {
    rule: 'a leading v and build metadata make no difference',
    version: 'v1.0.0+sha.5114f85',
    known: record('1.0.0'),
    expected: { state: 'current', latest: '1.0.0' },
  },
  {
    rule: 'a stable version is behind by its first different number: major',
    version: '1.9.9',
    known: record('3.0.0'),
    expected: behind('3.0.0', 'major'),
  },
  {
    rule: 'a stable version is behind by its first different number: minor',
    version: '0.17.3',
    known: record('0.18.0'),
    expected: behind('0.18.0', 'minor'),
  },
  {
    rule: 'a stable version is behind by its first different number: patch',
    version: '0.17.3',
    known: record('0.17.4'),
    expected: behind('0.17.4', 'patch'),
  },
  {
    rule: 'a stable version is not compared with a tag of prereleases',
    version: '1.0.0',
    known: record('1.0.0', { next: '2.0.0-next.0' }),
    expected: { state: 'current', latest: '1.0.0' },
  },
  {
    rule: 'a version newer than the latest is ahead',
    version: '2.0.0',
    known: record('1.9.0'),
    expected: { state: 'ahead', latest: '1.9.0' },
  },
  {
    rule: 'a prerelease is behind a newer one of its channel',
    version: '1.2.0-next.1',
    known: record('1.1.0', { next: '1.2.0-next.3' }),
    expected: behind('1.2.0-next.3', 'prerelease', 'next'),
  },
  {
    rule: 'a prerelease is behind its own release',
    version: '3.0.0-next.2',
    known: record('3.0.0', { next: '3.0.0-next.3' }),
    expected: behind('3.0.0', 'prerelease'),
  },
  {
    rule: 'a prerelease is behind a later release, whatever its channel has',
    version: '1.2.0-next.3',
    known: record('1.4.0', { next: '1.2.0-next.3' }),
    expected: behind('1.4.0', 'minor'),
  },
  {
    rule: 'the newest prerelease of a channel is current',
    version: '1.2.0-next.3',
    known: record('1.1.0', { next: '1.2.0-next.3' }),
    expected: { state: 'current', latest: '1.2.0-next.3' },
  },
  {
    rule: 'a prerelease newer than its channel is ahead',
    version: '1.3.0-next.0',
    known: record('1.1.0', { next: '1.2.0-next.3' }),
    expected: { state: 'ahead', latest: '1.2.0-next.3' },
  },
  {
    rule: 'a prerelease is not compared with other channels',
    version: '1.2.0-beta1.0',
    known: record('1.1.0', { next: '1.2.0-next.3', beta: '1.2.0-beta1.2' }),
    expected: behind('1.2.0-beta1.2', 'prerelease', 'beta'),
  },
  {
    rule: 'a prerelease without its channel is behind a later release',
    version: '1.2.0-rc.1',
    known: record('1.2.0'),
    expected: behind('1.2.0', 'prerelease'),
  },
  {
    rule: 'a prerelease newer than the latest, without its channel, is not compared',
    version: '1.2.0-rc.1',
    known: record('1.1.0', { next: '1.2.0-next.3' }),
    expected: unknown('no-channel'),
  },
  {
    rule: 'a channel that is named as a property of objects is none',
    version: '1.2.0-constructor.1',
    known: record('1.1.0'),
    expected: unknown('no-channel'),
  },
  {
    rule: 'a snapshot is compared with its own tag alone',
    version: '0.0.0-nightly-20260101021500',
    known: record('1.1.0', { nightly: '0.0.0-nightly-20260102021500' }),
    expected: behind('0.0.0-nightly-20260102021500', 'prerelease', 'nightly'),
  },
  {
    rule: 'a snapshot without its tag is not compared',
    version: '0.0.0-nightly-20260101021500',
    known: record('1.1.0', { next: '1.2.0-next.3' }),
    expected: unknown('no-channel'),
  },
  {
    rule: 'a prerelease that is tagged latest counts',
    version: '1.0.0',
    known: record('2.0.0-alpha.1'),
    expected: behind('2.0.0-alpha.1', 'major'),
  },
];

describe('freshnessOf', () => {
  it.each(rows)('$rule', ({ version, known, options, expected }) => {
    const freshness: Freshness = freshnessOf(version, known, {
      ...asked,
      ...options,
    });
    expect(freshness).toEqual(expected);
  });
});
