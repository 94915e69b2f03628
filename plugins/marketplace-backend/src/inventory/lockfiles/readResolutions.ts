import { parseResolution } from '@yarnpkg/parsers';
import { PackageJson } from '../../workspace/parsePackageJson';
import { isObject } from '../../isObject';

/** In characters. */
const MAX_PATTERN = 500;

/** That every `name` is to be of another range, from `resolutions` of yarn. */
export interface Resolution {
  name: string;
  /** The range that is replaced; any when missing. */
  replaced?: string;
  /** The package whose dependency it is; of any when missing. */
  from?: string;
  range: string;
}

/**
 * Reads what the root's package.json has workspaces get instead of what they ask for.
 * What yarn would not understand is left out.
 */
export function readResolutions({ resolutions }: PackageJson): Resolution[] {
  return Object.entries(isObject(resolutions) ? resolutions : {}).flatMap(
    ([pattern, range]) => {
      const parsed = parsePattern(pattern);
      return parsed && typeof range === 'string' ? [{ ...parsed, range }] : [];
    },
  );
}

function parsePattern(pattern: string): Omit<Resolution, 'range'> | undefined {
  try {
    // Of any number of packages in between: the same as none, for a direct dependency
    const direct = pattern.slice(0, MAX_PATTERN).replace(/^(?:\*\*\/)+/, '');
    const { from, descriptor } = parseResolution(direct);
    return {
      name: descriptor.fullName,
      replaced: descriptor.description,
      from: from?.fullName,
    };
  } catch {
    return undefined;
  }
}
