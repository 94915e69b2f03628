import { parse, satisfies, SemVer, validRange } from 'semver';
import { InventoryIndex } from '../inventory';
import { StatementAbout } from './CompatibilityStatement';
import { PackageToFit } from './PackageToFit';

/** `1.49` or `1.49.4`, which real packages have rather than ranges. */
const PLAIN_VERSION = /^\s*[v=]*\s*(\d+\.\d+)(\.\d+)?\s*$/;

/**
 * Tells whether a package is made for the release of Backstage that an instance has, by its
 * `backstage.supportedVersions`.
 *
 * A plain version is the release that it was tested with: later ones of the same major
 * version are compatible, earlier ones are not, and of another major version nothing is
 * known. A range means what it says.
 */
export function declaredReleases(
  { name, manifest: { supportedVersions: supported } }: PackageToFit,
  { inventory: { backstageVersion: running } }: InventoryIndex,
): StatementAbout<'backstage', 'declared'> | undefined {
  if (supported === undefined) {
    return undefined;
  }
  return {
    about: 'backstage',
    packageName: name,
    basis: 'declared',
    supported,
    ...(running !== undefined && { running }),
    verdict: verdictOn(supported, parse(running)),
  };
}

function verdictOn(
  supported: string,
  running: SemVer | null,
): 'compatible' | 'incompatible' | 'unknown' {
  if (!running) {
    return 'unknown';
  }
  const [, minor, patch = '.0'] = PLAIN_VERSION.exec(supported) ?? [];
  const testedWith = minor === undefined ? null : parse(`${minor}${patch}`);
  if (testedWith) {
    if (running.compareMain(testedWith) < 0) {
      return 'incompatible';
    }
    return running.major === testedWith.major ? 'compatible' : 'unknown';
  }
  if (validRange(supported) === null) {
    return 'unknown';
  }
  return satisfies(running, supported, { includePrerelease: true })
    ? 'compatible'
    : 'incompatible';
}
