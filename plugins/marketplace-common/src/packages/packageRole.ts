/**
 * What a package is to a plugin, from `backstage.role` of its package.json.
 *
 * @public
 */
export type PackageRole =
  | 'frontend-plugin'
  | 'frontend-plugin-module'
  | 'backend-plugin'
  | 'backend-plugin-module'
  | 'common-library'
  | 'node-library'
  | 'web-library';

/**
 * Every {@link PackageRole}: what a portal shows first comes first.
 *
 * @public
 */
export const PACKAGE_ROLES: readonly PackageRole[] = [
  'frontend-plugin',
  'backend-plugin',
  'frontend-plugin-module',
  'backend-plugin-module',
  'web-library',
  'node-library',
  'common-library',
];

/**
 * The half of a portal in which a package does its work.
 *
 * @public
 */
export type PluginHalf = 'frontend' | 'backend';

/**
 * Tells a package's role: the declared one when it is a known role, else what the
 * naming convention of Backstage's own packages says.
 *
 * @param packageName - the npm name
 * @param declared - `backstage.role` as package.json or an entry has it
 * @see https://backstage.io/docs/tooling/cli/build-system#package-roles
 * @public
 */
export function packageRole(
  packageName: string,
  declared?: string,
): PackageRole {
  const known = PACKAGE_ROLES.find(role => role === declared);
  if (known) {
    return known;
  }
  if (/-backend-module(-|$)/.test(packageName)) {
    return 'backend-plugin-module';
  }
  if (/-module(-|$)/.test(packageName)) {
    return 'frontend-plugin-module';
  }
  if (/-backend$/.test(packageName)) {
    return 'backend-plugin';
  }
  if (/-common$/.test(packageName)) {
    return 'common-library';
  }
  if (/-node$/.test(packageName)) {
    return 'node-library';
  }
  if (/-react$/.test(packageName)) {
    return 'web-library';
  }
  if (/-test-utils$/.test(packageName)) {
    return /-(backend|node)-test-utils$/.test(packageName)
      ? 'node-library'
      : 'web-library';
  }
  return 'frontend-plugin';
}

/**
 * Which half of a plugin a role stands for; `undefined` for libraries and modules,
 * which a plugin can do without.
 *
 * @public
 */
export function halfOfRole(role: PackageRole): PluginHalf | undefined {
  switch (role) {
    case 'frontend-plugin':
      return 'frontend';
    case 'backend-plugin':
      return 'backend';
    default:
      return undefined;
  }
}

/**
 * In which half of a portal a package of the role is found; `undefined` for libraries that
 * may be in either.
 *
 * @public
 */
export function homeOfRole(role: PackageRole): PluginHalf | undefined {
  switch (role) {
    case 'frontend-plugin':
    case 'frontend-plugin-module':
    case 'web-library':
      return 'frontend';
    case 'backend-plugin':
    case 'backend-plugin-module':
    case 'node-library':
      return 'backend';
    default:
      return undefined;
  }
}

/**
 * Whether a role is that of a package that extends a plugin.
 *
 * @public
 */
export function isModuleRole(role: PackageRole): boolean {
  return role === 'frontend-plugin-module' || role === 'backend-plugin-module';
}

/**
 * Whether a role is that of a package that other packages are built with.
 *
 * @public
 */
export function isLibraryRole(role: PackageRole): boolean {
  return (
    role === 'common-library' ||
    role === 'node-library' ||
    role === 'web-library'
  );
}
