import { isError } from '@backstage/errors';

/** In bytes: the largest real ones have some 100 kilobytes, and parsing much more holds up others. */
export const MAX_PACKAGE_JSON_BYTES = 1024 * 1024;

/** A package.json, whatever it says. */
export type PackageJson = Record<string, unknown>;

/** @returns what it says, or why it cannot be used and what to do */
export function parsePackageJson(
  text: string,
): { packageJson: PackageJson } | { reason: string } {
  try {
    // Package managers accept the mark that some editors put at the beginning
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isRecord(value)
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

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
