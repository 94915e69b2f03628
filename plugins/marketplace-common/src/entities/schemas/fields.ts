import { MAX_PACKAGE_NAME_LENGTH, PACKAGE_NAME_PATTERN } from '../../packages';
import { JsonObject } from '@backstage/types';

/** Items of a list: far more than real entries have, few enough to handle at once. */
export const MAX_ITEMS = 500;

/** A field of a schema with the words that editors show for it. */
export function described<T extends JsonObject>(
  description: string,
  schema: T,
): T & { description: string } {
  return { description, ...schema };
}

/** A text that says something. */
export const text = { type: 'string', minLength: 1, maxLength: 5000 };

/** A list of up to {@link MAX_ITEMS} items. */
export function listOf(items: JsonObject): JsonObject {
  return { type: 'array', maxItems: MAX_ITEMS, items };
}

/** Texts that each say something. */
export const texts = listOf(text);

/** An npm package name: https://docs.npmjs.com/cli/v11/configuring-npm/package-json#name */
export const packageName = {
  type: 'string',
  maxLength: MAX_PACKAGE_NAME_LENGTH,
  pattern: `^${PACKAGE_NAME_PATTERN}$`,
};

/**
 * A text, or an object with these properties. Both in one schema, not in alternatives,
 * so that what is wrong can be told of the one that was meant.
 */
export function textOrObject(object: JsonObject): JsonObject {
  return { ...text, ...object, type: ['string', 'object'] };
}

/** A name alone, or a name with a page. */
export const person = textOrObject({
  required: ['name'],
  properties: {
    name: described('The name of a person, a company or a community.', text),
    url: described('A page of theirs, http or https.', {
      type: 'string',
      maxLength: 2000,
    }),
  },
});
