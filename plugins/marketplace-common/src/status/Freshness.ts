/**
 * How far a version is behind another one.
 *
 * @public
 */
export type VersionStep = 'major' | 'minor' | 'patch' | 'prerelease';

/**
 * Why nothing can be said of how new a version is.
 *
 * - `registry-off`: registries are not asked
 * - `not-checked`: the package was not looked up yet
 * - `not-found`: its registry does not know it, or does not tell
 * - `failed`: its registry could not be asked
 * - `no-version`: the installed version is not known, or is none
 * - `no-channel`: it is a prerelease of a channel that the registry does not have
 * - `local`: it does not come from a registry: it is developed in the portal's own
 *   repository, or comes from a folder, an archive or a git repository
 *
 * @public
 */
export type FreshnessReason =
  | 'registry-off'
  | 'not-checked'
  | 'not-found'
  | 'failed'
  | 'no-version'
  | 'no-channel'
  | 'local';

/**
 * An installed version against those that its registry has, inside of its own channel of
 * prereleases. Not knowing is never `current`.
 *
 * @public
 */
export type Freshness =
  | { state: 'current'; latest: string }
  | {
      state: 'behind';
      latest: string;
      by: VersionStep;
      /** The tag that has the latest version, when it is not `latest`. */
      channel?: string;
    }
  | { state: 'ahead'; latest: string }
  | { state: 'unknown'; reason: FreshnessReason };

/**
 * The states of {@link Freshness}, what wants attention first.
 *
 * @public
 */
export const FRESHNESS_STATES: ReadonlyArray<Freshness['state']> = [
  'behind',
  'current',
  'ahead',
  'unknown',
];

/**
 * Every {@link VersionStep}, the largest first.
 *
 * @public
 */
export const VERSION_STEPS: readonly VersionStep[] = [
  'major',
  'minor',
  'patch',
  'prerelease',
];

/** The one of several that is furthest behind; `undefined` when none is behind. */
export function furthestBehind(
  freshness: readonly Freshness[],
): Extract<Freshness, { state: 'behind' }> | undefined {
  return freshness
    .filter(each => each.state === 'behind')
    .sort((a, b) => VERSION_STEPS.indexOf(a.by) - VERSION_STEPS.indexOf(b.by))
    .at(0);
}
