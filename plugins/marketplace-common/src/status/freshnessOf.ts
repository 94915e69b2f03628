import { parse, SemVer } from 'semver';
import { RegistryPackage, RegistryRecord } from '../registry';
import { Freshness, FreshnessReason, VersionStep } from './Freshness';

/** What decides whether a version can be compared at all. */
export interface FreshnessOptions {
  /** Whether registries are asked. */
  enabled: boolean;
  /** Whether it does not come from a registry, but from a folder, an archive or git. */
  local: boolean;
}

/** A version of a registry, and the tag that has it. */
interface Tagged {
  tag: string;
  version: SemVer;
}

/**
 * Compares an installed version with what its registry has: a stable one with the tag
 * `latest`; a prerelease with the higher of `latest` and the tag that is named as its
 * channel, `next` for `1.2.0-next.3`; a snapshot (`0.0.0-nightly-...`) with the tag of its
 * channel alone.
 *
 * @param version - as package.json has it; a `v` and build metadata make no difference
 * @param record - what is known of the package by the name under which it is installed
 * @public
 */
export function freshnessOf(
  version: string | undefined,
  record: RegistryRecord | undefined,
  { enabled, local }: FreshnessOptions,
): Freshness {
  if (local) {
    return unknown('local');
  }
  if (!enabled) {
    return unknown('registry-off');
  }
  const installed = parse(version);
  if (!installed) {
    return unknown('no-version');
  }
  if (!record?.package) {
    return unknown(reasonOfNothing(record));
  }
  const newest = newestFor(installed, record.package);
  return typeof newest === 'string'
    ? unknown(newest)
    : against(installed, newest);
}

function reasonOfNothing(record: RegistryRecord | undefined): FreshnessReason {
  if (record?.checkedAt !== undefined) {
    return 'not-found';
  }
  return record?.failure === undefined ? 'not-checked' : 'failed';
}

/** What an installed version is compared with, or why with nothing. */
function newestFor(
  installed: SemVer,
  { latest, distTags }: RegistryPackage,
): Tagged | FreshnessReason {
  const stable = tagged('latest', latest);
  if (!installed.prerelease.length) {
    return stable ?? 'not-found';
  }
  const channel = channelOf(installed);
  // A version can have any text for a channel, also `constructor`
  const inChannel =
    channel !== undefined && Object.hasOwn(distTags, channel)
      ? tagged(channel, distTags[channel])
      : undefined;
  if (isSnapshot(installed)) {
    return inChannel ?? 'no-channel';
  }
  if (inChannel) {
    return stable && stable.version.compare(inChannel.version) >= 0
      ? stable
      : inChannel;
  }
  // Without its channel, only something newer is worth telling
  return stable && stable.version.compare(installed) >= 0
    ? stable
    : 'no-channel';
}

function tagged(tag: string, version: string): Tagged | undefined {
  const parsed = parse(version);
  return parsed ? { tag, version: parsed } : undefined;
}

/** The letters with which the prerelease begins: `next` of `1.2.0-next.3`. */
function channelOf({ prerelease }: SemVer): string | undefined {
  return /^[a-z]+/i.exec(`${prerelease[0]}`)?.[0];
}

function isSnapshot({ major, minor, patch }: SemVer): boolean {
  return major === 0 && minor === 0 && patch === 0;
}

function against(installed: SemVer, { tag, version }: Tagged): Freshness {
  const latest = version.version;
  const order = installed.compare(version);
  if (order === 0) {
    return { state: 'current', latest };
  }
  return order > 0
    ? { state: 'ahead', latest }
    : {
        state: 'behind',
        latest,
        by: stepBetween(installed, version),
        ...(tag !== 'latest' && { channel: tag }),
      };
}

/** From `3.0.0-next.2` to `3.0.0` is the step of a prerelease, as both are called 3.0.0. */
function stepBetween(from: SemVer, to: SemVer): VersionStep {
  if (from.major !== to.major) {
    return 'major';
  }
  if (from.minor !== to.minor) {
    return 'minor';
  }
  return from.patch === to.patch ? 'prerelease' : 'patch';
}

function unknown(reason: FreshnessReason): Freshness {
  return { state: 'unknown', reason };
}
