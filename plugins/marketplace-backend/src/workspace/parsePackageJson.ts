import { isError } from '@backstage/errors';
import { isObject } from '../isObject';

/** In bytes: the largest real ones have some 100 kilobytes, and parsing much more holds up others. */
export const MAX_PACKAGE_JSON_BYTES = 1024 * 1024;

/** A package.json, whatever it says. */
export type PackageJson = Record<string, unknown>;

/** Levels of objects and lists; real ones have some ten. */
const MAX_DEPTH = 100;

/** Objects and lists; real ones have some hundreds. */
const MAX_STRUCTURES = 20_000;

/** @returns what it says, or why it cannot be used and what to do */
export function parsePackageJson(
  text: string,
): { packageJson: PackageJson } | { reason: string } {
  const tooMuch = tooMuchIn(text);
  if (tooMuch !== undefined) {
    return { reason: `has more than ${tooMuch}; correct it` };
  }
  try {
    // Package managers accept the mark that some editors put at the beginning
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value)
      ? { packageJson: value }
      : { reason: 'is no JSON object; correct it' };
  } catch (error) {
    const why = isError(error) ? error.message : String(error);
    return { reason: `is not valid JSON; correct it: ${why}` };
  }
}

/** Where the package.json of a folder is, below the root; that is the empty text. */
export function manifestPath(folder: string): string {
  return folder ? `${folder}/package.json` : 'package.json';
}

/** Parsing what is made to take long takes far longer than finding out that it is. */
function tooMuchIn(text: string): string | undefined {
  let structures = 0;
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isQuoted && character === '\\') {
      at++;
    } else if (character === '"') {
      isQuoted = !isQuoted;
    } else if (!isQuoted && (character === '[' || character === '{')) {
      depth++;
      structures++;
      if (depth > MAX_DEPTH) {
        return `${MAX_DEPTH} levels of objects and lists`;
      }
    } else if (!isQuoted && (character === ']' || character === '}')) {
      depth--;
    }
  }
  return structures > MAX_STRUCTURES
    ? `${MAX_STRUCTURES} objects and lists`
    : undefined;
}
