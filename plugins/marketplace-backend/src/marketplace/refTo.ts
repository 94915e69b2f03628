import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/**
 * The ref that an entry means. What is no reference refers to nothing; it must not cost
 * the other entries.
 *
 * @param read - reads the reference, and throws when it is none
 */
export function refTo(read: () => CompoundEntityRef): string | undefined {
  try {
    return stringifyEntityRef(read());
  } catch {
    return undefined;
  }
}
