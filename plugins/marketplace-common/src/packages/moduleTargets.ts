/** How names of plugin packages begin, after their scope. */
const PREFIXES = ['plugin-', 'backstage-plugin-', ''];

/**
 * The packages that a module may belong to, going by its name, best first.
 *
 * `plugin-a-backend-module-b` is of plugin `a`; where that is somebody else's, as with
 * a search collator for `b`, it is of plugin `b` in the same scope.
 *
 * @returns npm names, which need not exist; none for what is not named as a module
 */
export function moduleTargets(packageName: string): string[] {
  const match =
    /^(?<scope>@[^/]+\/)?(?<host>.+?)(?<half>-backend)?-module-(?<module>.+)$/.exec(
      packageName,
    );
  if (!match?.groups) {
    return [];
  }
  const { scope = '', host, module } = match.groups;
  const own = PREFIXES.find(prefix => host.startsWith(prefix)) ?? '';
  const products = [own, ...PREFIXES].map(
    prefix => `${scope}${prefix}${module}`,
  );
  return [`${scope}${host}`, ...products].flatMap(name => [
    name,
    `${name}-backend`,
  ]);
}
