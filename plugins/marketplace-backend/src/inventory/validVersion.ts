import { valid } from 'semver';

/**
 * A version as a package.json has it; `undefined` for what is none, as nothing could be
 * compared with it.
 */
export function validVersion(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 256
    ? valid(value) ?? undefined
    : undefined;
}
