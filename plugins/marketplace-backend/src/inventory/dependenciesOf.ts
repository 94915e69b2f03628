import { isPackageName } from 'backstage-plugin-marketplace-common';
import { PackageJson } from '../workspace/parsePackageJson';
import { isObject } from '../isObject';

/** Of one package.json; the largest real ones have some hundreds. */
const MAX_DEPENDENCIES = 5_000;

/** In characters; URLs of git hosts are the longest. */
const MAX_RANGE = 1_000;

/** What a workspace asks for to run. */
export interface Dependency {
  /** The name that it is imported by. */
  name: string;
  range: string;
  /** Whether it may be missing. */
  optional: boolean;
}

/**
 * Lists what a package needs to run. What it needs for development, or expects of others,
 * is not installed because of it.
 *
 * @returns the dependencies, by name, and what is wrong with others
 */
export function dependenciesOf(packageJson: PackageJson): {
  dependencies: Dependency[];
  problems: string[];
} {
  const dependencies = new Map<string, Dependency>();
  const problems: string[] = [];
  for (const field of ['dependencies', 'optionalDependencies']) {
    const declared = packageJson[field];
    if (declared !== undefined && !isObject(declared)) {
      problems.push(`${field} must be an object of names and ranges`);
    }
    for (const [name, range] of Object.entries(
      isObject(declared) ? declared : {},
    )) {
      if (!isPackageName(name)) {
        problems.push(
          `${field} has '${name.slice(0, 250)}', which is no name of a package`,
        );
      } else if (typeof range !== 'string' || range.length > MAX_RANGE) {
        problems.push(
          `${field}['${name}'] must be a range of versions of up to ${MAX_RANGE} characters`,
        );
      } else {
        const optional = field === 'optionalDependencies';
        dependencies.set(name, { name, range, optional });
      }
    }
  }
  if (dependencies.size > MAX_DEPENDENCIES) {
    problems.push(
      `has ${dependencies.size} dependencies; the first ${MAX_DEPENDENCIES} are read`,
    );
  }
  return {
    dependencies: [...dependencies.values()]
      .slice(0, MAX_DEPENDENCIES)
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    problems,
  };
}
