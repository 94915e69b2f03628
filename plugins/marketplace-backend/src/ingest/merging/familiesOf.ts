import {
  halfOfRole,
  packageFamily,
  packageRole,
} from 'backstage-plugin-marketplace-common';

/**
 * Tells what a plugin is about, so that entries of one plugin are known as such wherever
 * they come from: the families of its frontend and backend plugins. Libraries and modules
 * are shared by several plugins; their names count only when there is nothing else.
 *
 * @param packages - of the plugin, by their npm names of today; without a role, the name
 *   tells it
 */
export function familiesOf(
  packages: ReadonlyArray<{ name: string; role?: string }>,
): Set<string> {
  const main = packages.filter(({ name, role }) =>
    halfOfRole(packageRole(name, role)),
  );
  return new Set(
    main.length
      ? main.map(({ name }) => packageFamily(name))
      : packages.map(({ name }) => name),
  );
}
