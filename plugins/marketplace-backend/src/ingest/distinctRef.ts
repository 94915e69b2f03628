import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { digestOf } from './digestOf';

/** The longest `metadata.name` that the catalog accepts. */
const MAX_NAME = 63;

/** Enough to tell apart what has one name. */
const SUFFIX_LENGTH = 7;

/**
 * Gives a second entity of a name a name of its own.
 *
 * @param ref - the ref that is taken
 * @param origin - what tells the entity from the one that has it: the same makes the same name
 */
export function distinctRef(ref: string, origin: string): string {
  const { kind, namespace, name } = parseEntityRef(ref);
  const suffix = digestOf(origin).slice(0, SUFFIX_LENGTH);
  const head = name.slice(0, MAX_NAME - SUFFIX_LENGTH - 1).replace(/-+$/, '');
  return stringifyEntityRef({ kind, namespace, name: `${head}-${suffix}` });
}
