import { halfOfRole, PluginHalf } from '../packages';
import { JudgedPackage } from './judgePackage';
import { InstalledPackageStatus } from './packageStatus';

/** In the order in which their versions stand for the plugin's. */
export const PLUGIN_HALVES: readonly PluginHalf[] = ['frontend', 'backend'];

/** One half of a plugin in an instance. */
export interface JudgedHalf {
  half: PluginHalf;
  /** None, when the plugin does not have this half. */
  packages: JudgedPackage[];
  /** The package of it that stands for the plugin. */
  standing?: InstalledPackageStatus;
  /** Whether the inventory cannot show it. */
  isUnknown: boolean;
  /** Whether the plugin needs it, and it is certainly not there. */
  isMissing: boolean;
}

/** Judges the half of a plugin that some of its packages make. */
export function judgeHalf(
  half: PluginHalf,
  packages: readonly JudgedPackage[],
): JudgedHalf {
  const ofHalf = packages.filter(({ role }) => halfOfRole(role) === half);
  const standing = standingOf(ofHalf);
  const isUnknown =
    !standing && ofHalf.some(({ status }) => status.state === 'unknown');
  return {
    half,
    packages: ofHalf,
    standing,
    isUnknown,
    isMissing:
      ofHalf.length > 0 &&
      !standing &&
      !isUnknown &&
      !ofHalf.some(({ optional }) => optional),
  };
}

/** The first package that is installed, one with a version rather than one without. */
export function standingOf(
  packages: readonly JudgedPackage[],
): InstalledPackageStatus | undefined {
  const installed = installedOf(packages);
  return installed.find(({ version }) => version) ?? installed.at(0);
}

/** What is known of those packages that are installed. */
export function installedOf(
  packages: readonly JudgedPackage[],
): InstalledPackageStatus[] {
  return packages.flatMap(({ status }) =>
    status.state === 'installed' ? status : [],
  );
}
