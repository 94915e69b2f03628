import { packageRole } from './packageRole';

/** What a package name may be besides its scope without naming any plugin. */
const NAMELESS = /^(backstage-)?plugin$/;

/**
 * Tells the plugin that a package belongs to by the naming convention of Backstage's own
 * packages: the name of its frontend package, whether or not there is one.
 *
 * A module (`-backend-module-...`, `-module-...`) is a family of its own, as its name
 * alone does not tell whether it belongs to the plugin that it extends.
 *
 * @param packageName - for example `@acme/plugin-x-backend`
 * @returns for example `@acme/plugin-x`
 * @see https://backstage.io/docs/backend-system/architecture/naming-patterns
 * @public
 */
export function packageFamily(packageName: string): string {
  return familyByRole(packageName, undefined);
}

/**
 * As {@link packageFamily}, with the role that the package declares: a frontend plugin
 * called `plugin-react` is no library of `plugin`.
 */
export function familyByRole(
  packageName: string,
  declaredRole: string | undefined,
): string {
  switch (packageRole(packageName, declaredRole)) {
    case 'frontend-plugin':
      return without(packageName, 'frontend');
    case 'backend-plugin':
      return without(packageName, 'backend');
    case 'common-library':
    case 'node-library':
    case 'web-library':
      return without(
        without(packageName, 'common|node|react'),
        'backend|frontend',
      );
    default:
      return packageName;
  }
}

function without(packageName: string, suffixes: string): string {
  const rest = packageName.replace(new RegExp(`-(?:${suffixes})$`), '');
  const [, scope = '', name = ''] = /^(@[^/]*\/)?(.*)$/.exec(rest) ?? [];
  // @acme/backstage-plugin-backend is of @acme/backstage-plugin, but react and node are
  // things that plugins are about, and without a scope nothing would be left of the name
  const nameless =
    NAMELESS.test(name) && (!scope || /-(?:node|react)$/.test(packageName));
  return nameless ? packageName : rest;
}
