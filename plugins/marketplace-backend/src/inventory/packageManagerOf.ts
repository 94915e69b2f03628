import { PackageManager } from 'backstage-plugin-marketplace-common';

/**
 * The package manager that `packageManager` of a package.json names, such as
 * `yarn@4.4.1+sha224.fd21d9`; `undefined` for others.
 */
export function packageManagerOf(field: unknown): PackageManager | undefined {
  const [, name, major] =
    (typeof field === 'string' ? /^([a-z]+)@(\d+)\./.exec(field) : null) ?? [];
  switch (name) {
    case 'npm':
    case 'pnpm':
      return name;
    case 'yarn':
      return Number(major) < 2 ? 'yarn-classic' : 'yarn-berry';
    default:
      return undefined;
  }
}
