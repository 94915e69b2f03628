import { ConfigKey } from './ConfigKey';

/**
 * Whether a portal has set a key, or one of those in it.
 *
 * @param present - dotted paths of the keys that are set
 * @internal
 */
export function isPresent(
  { path }: Pick<ConfigKey, 'path'>,
  present: readonly string[],
): boolean {
  return present.some(
    other =>
      other === path ||
      other.startsWith(`${path}.`) ||
      other.startsWith(`${path}[`),
  );
}
