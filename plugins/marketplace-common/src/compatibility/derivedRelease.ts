import { compare, minVersion, parse, SemVer, validRange } from 'semver';
import { InventoryIndex } from '../inventory';
import { BACKSTAGE_RELEASES, ReleasedVersion } from './backstageReleases';
import { StatementAbout } from './CompatibilityStatement';
import { PackageToFit } from './PackageToFit';

/**
 * Tells for which release of Backstage a package was built, by the earliest versions of
 * Backstage's own packages that it accepts: the highest of the releases that they are of.
 *
 * @returns `undefined` when its dependencies do not tell, or name versions that came after
 *   the latest release that is known here
 */
export function derivedRelease(
  { name, manifest: { backstageDependencies = {} } }: PackageToFit,
  { inventory: { backstageVersion: running } }: InventoryIndex,
): StatementAbout<'backstage', 'derived'> | undefined {
  const releases: string[] = [];
  for (const [dependency, range] of Object.entries(backstageDependencies)) {
    const released = BACKSTAGE_RELEASES.get(dependency);
    const earliest = released && earliestOf(range);
    if (earliest) {
      const release = releaseOf(earliest, released);
      if (release === undefined) {
        return undefined;
      }
      releases.push(release);
    }
  }
  const builtFor = releases.sort(compareReleases).at(-1);
  if (builtFor === undefined) {
    return undefined;
  }
  return {
    about: 'backstage',
    packageName: name,
    basis: 'derived',
    builtFor,
    ...(running !== undefined && { running }),
    verdict: verdictOn(builtFor, parse(running)),
  };
}

/** Not of `*`, nor of `workspace:^` and `backstage:^`, which name no version. */
function earliestOf(range: string): SemVer | undefined {
  const earliest = validRange(range) === null ? null : minVersion(range);
  return earliest && earliest.version !== '0.0.0' ? earliest : undefined;
}

/**
 * The release that a version came with; a version between those of two releases came with a
 * patch of the earlier one, and a prerelease came before the later one.
 *
 * @returns `undefined` for a version after all of them
 */
function releaseOf(
  version: SemVer,
  released: readonly ReleasedVersion[],
): string | undefined {
  const next = released.findIndex(each => compare(each.version, version) >= 0);
  if (next < 0) {
    const latest = released.at(-1);
    // A later patch of it
    return latest && isPatchOf(latest.version, version)
      ? latest.release
      : undefined;
  }
  const isBetween =
    next > 0 &&
    !version.prerelease.length &&
    isPatchOf(released[next - 1].version, version) &&
    compare(released[next].version, version) > 0;
  return released[isBetween ? next - 1 : next].release;
}

function isPatchOf(version: string, patch: SemVer): boolean {
  const { major, minor } = new SemVer(version);
  return patch.major === major && patch.minor === minor;
}

function verdictOn(
  builtFor: string,
  running: SemVer | null,
): 'same' | 'older' | 'newer' | 'unknown' {
  if (!running) {
    return 'unknown';
  }
  const order = compareReleases(builtFor, `${running.major}.${running.minor}`);
  if (order === 0) {
    return 'same';
  }
  return order < 0 ? 'older' : 'newer';
}

function compareReleases(a: string, b: string): number {
  return compare(`${a}.0`, `${b}.0`);
}
