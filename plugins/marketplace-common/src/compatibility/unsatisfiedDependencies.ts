import { gtr, satisfies, valid, validRange } from 'semver';
import { InventoryIndex } from '../inventory';
import { StatementAbout } from './CompatibilityStatement';
import { PackageToFit } from './PackageToFit';

/** More would hide what matters. */
const MAX_STATEMENTS = 5;

const OPTIONS = { includePrerelease: true };

/**
 * Finds the packages of Backstage's own that a package depends on and of which an instance
 * has only versions that it does not accept. What the instance does not have itself is
 * installed with the package, and nothing is said of it.
 *
 * @returns what it needs newer versions of first
 */
export function unsatisfiedDependencies(
  { name, manifest: { backstageDependencies = {} } }: PackageToFit,
  { installed }: InventoryIndex,
): Array<StatementAbout<'dependency', 'derived'>> {
  return Object.entries(backstageDependencies)
    .flatMap(([dependency, range]) => {
      const pkg = installed.get(dependency);
      const version = pkg?.version;
      if (!pkg || valid(version) === null || validRange(range) === null) {
        return [];
      }
      const versions = [version, ...pkg.versions.map(each => each.version)];
      return version === undefined ||
        versions.some(each => each && satisfies(each, range, OPTIONS))
        ? []
        : {
            about: 'dependency' as const,
            packageName: name,
            basis: 'derived' as const,
            dependency,
            range,
            installed: version,
            verdict: gtr(version, range, OPTIONS)
              ? ('older' as const)
              : ('newer' as const),
          };
    })
    .sort(
      (a, b) =>
        Number(b.verdict === 'newer') - Number(a.verdict === 'newer') ||
        (a.dependency < b.dependency ? -1 : 1),
    )
    .slice(0, MAX_STATEMENTS);
}
