import {
  PackageVersion,
  PackageVersionsResponse,
} from 'backstage-plugin-marketplace-common';

/**
 * What lies between the installed version and the newest one.
 *
 * @internal
 */
export interface VersionsBetween {
  /** Versions that are newer than the installed one. */
  newer: number;
  /** First numbers that the installed version does not have, as `2` and `3`. */
  majors: number;
  /** Newer ones that their publisher has deprecated. */
  deprecated: number;
}

/**
 * Counts what lies between the newest installed version and the newest one of all. Versions
 * to try out are left out, unless such a one is installed.
 *
 * @returns nothing when none is installed, or when it is not among the versions
 * @internal
 */
export function versionsBetween({
  installed = [],
  versions,
}: Pick<PackageVersionsResponse, 'installed' | 'versions'>):
  | VersionsBetween
  | undefined {
  const [current] = installed;
  const at = versions.findIndex(({ version }) => version === current);
  if (current === undefined || at < 0) {
    return undefined;
  }
  const newer = versions
    .slice(0, at)
    .filter(isPrerelease(current) ? Boolean : isRelease);
  const majors = new Set(newer.map(({ version }) => majorOf(version)));
  majors.delete(majorOf(current));
  return {
    newer: newer.length,
    majors: majors.size,
    deprecated: newer.filter(({ deprecated }) => deprecated !== undefined)
      .length,
  };
}

function isRelease({ version }: PackageVersion): boolean {
  return !isPrerelease(version);
}

function isPrerelease(version: string): boolean {
  return version.split('+', 1)[0].includes('-');
}

/** Before 1.0.0, the second number is the one that may break things. */
function majorOf(version: string): string {
  const [major, minor] = version.split('.');
  return major === '0' ? `0.${minor}` : major;
}
