import { PackageConfigSchema } from 'backstage-plugin-marketplace-common';

/**
 * Packages that could not be read, by the reason. Reasons that differ in nothing but the
 * name of the package are one and the same.
 *
 * @returns the reason of the first package, as a sentence with a full stop
 * @internal
 */
export function byFailure(
  packages: PackageConfigSchema[],
): Array<{ failure: string; names: string[] }> {
  const groups = new Map<string, { failure: string; names: string[] }>();
  for (const { failure, packageName } of packages) {
    if (failure !== undefined) {
      // Addresses have it in a form of their own
      const reason = [packageName, encodeURIComponent(packageName)].reduce(
        (text, name) => text.split(name).join(''),
        failure.replace(/%2f/gi, '/'),
      );
      const group = groups.get(reason);
      if (group) {
        group.names.push(packageName);
      } else {
        groups.set(reason, {
          failure: /[.!?]$/.test(failure) ? failure : `${failure}.`,
          names: [packageName],
        });
      }
    }
  }
  return [...groups.values()];
}
