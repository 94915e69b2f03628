import { InputError } from '@backstage/errors';
import { COLLECTION_FILTER_LIMITS } from 'backstage-plugin-marketplace-common';
import { isFilterKey } from './collectionFilter';

const { alternatives, keys, values } = COLLECTION_FILTER_LIMITS;

/**
 * Refuses a filter that would select nothing, or less than is written: whoever writes the
 * configuration can mend it.
 *
 * @param path - where it is in the configuration, for messages
 * @throws `InputError` naming the path of what is wrong
 */
export function assertFilter(filter: unknown, path: string): void {
  if (!Array.isArray(filter)) {
    assertAlternative(filter, path);
    return;
  }
  if (!isLong(filter, alternatives)) {
    throw new InputError(
      `${path} must be a filter, or a list of 1 to ${alternatives} filters`,
    );
  }
  filter.forEach((each, at) => assertAlternative(each, `${path}[${at}]`));
}

function assertAlternative(filter: unknown, path: string): void {
  const conditions =
    typeof filter === 'object' && filter !== null && !Array.isArray(filter)
      ? Object.entries(filter)
      : [];
  if (!isLong(conditions, keys)) {
    throw new InputError(
      `${path} must be an object with 1 to ${keys} keys, for example { category: Security }; { kind: Plugin } selects all plugins`,
    );
  }
  for (const [key, value] of conditions) {
    if (!isFilterKey(key)) {
      throw new InputError(
        `${path}.${key} is not what plugins can be selected by: use category, tags, author, or a path such as spec.lifecycle or metadata.labels.tier`,
      );
    }
    const wanted = [value].flat();
    if (!isLong(wanted, values) || !wanted.every(isComparable)) {
      throw new InputError(
        `${path}.${key} must be a text, a number, true or false, or a list of 1 to ${values} of them`,
      );
    }
  }
}

function isLong(list: readonly unknown[], max: number): boolean {
  return list.length > 0 && list.length <= max;
}

function isComparable(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
