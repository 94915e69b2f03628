import {
  homeOfRole,
  InstalledPackageStatus,
  InventoryPackage,
  isPackageName,
  JudgedPackage,
  ManifestFacts,
  PackageRole,
  PackageStatus,
  PluginHalf,
} from 'backstage-plugin-marketplace-common';

/** A package that may have to be installed, as it is in an instance now. */
export interface PackageToInstall {
  /** The npm name by which it is installed, or else the one that it has today. */
  name: string;
  /** The name that code imports it by, when that is another one. */
  importedAs?: string;
  role: PackageRole;
  /** The half of the portal that it is added to. */
  half: PluginHalf;
  status: PackageStatus;
  /** That of the installed copy, or else of the latest release; empty when there is none. */
  manifest: ManifestFacts;
}

/** A package that an instance has. */
export interface InstalledPackage extends PackageToInstall {
  status: InstalledPackageStatus;
  /** Missing when all that is known is that it runs. */
  installed?: InventoryPackage;
}

/**
 * Prepares a package for commands and lines of code.
 *
 * @returns `undefined` for a name that must not be in either: it would be an option of the
 *   one, or break out of the other
 */
export function packageToInstall({
  status,
  role,
  manifest,
  ...pkg
}: JudgedPackage): PackageToInstall | undefined {
  const installedAs = status.state === 'installed' && status.installedAs;
  const name = installedAs || pkg.name;
  return isUsableName(name)
    ? { name, role, half: homeOfRole(role) ?? 'frontend', status, manifest }
    : undefined;
}

/**
 * Prepares a package as {@link packageToInstall} does; what declares it by a name that must
 * not be in commands is left out.
 *
 * @returns `undefined` also for one that is not installed
 */
export function installedPackage(
  judged: JudgedPackage,
): InstalledPackage | undefined {
  const { status, installed } = judged;
  const pkg = packageToInstall(judged);
  if (!pkg || status.state !== 'installed') {
    return undefined;
  }
  const declaredIn = status.declaredIn.filter(
    ({ alias }) => alias === undefined || isUsableName(alias),
  );
  return { ...pkg, status: { ...status, declaredIn }, installed };
}

/** Whether a name can be in commands and in lines of code. */
export function isUsableName(name: string): boolean {
  return isPackageName(name) && !name.startsWith('-');
}
