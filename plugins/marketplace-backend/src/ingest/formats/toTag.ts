import { makeValidator } from '@backstage/catalog-model';
import { toEntityName } from 'backstage-plugin-marketplace-common';

const { isValidTag } = makeValidator();

/**
 * Makes a tag that the catalog accepts of any text: `Continuous Delivery` becomes
 * `continuous-delivery`, `C++` stays `c++`.
 *
 * @returns `undefined` when nothing of the text can be part of a tag
 */
export function toTag(text: string): string | undefined {
  const tag = text.trim().toLowerCase().replace(/\s+/g, '-');
  return isValidTag(tag) ? tag : toEntityName(tag);
}
