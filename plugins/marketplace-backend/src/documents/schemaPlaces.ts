import { JsonObject, JsonValue } from '@backstage/types';
import { isJsonObject } from './parseSchema';

/** Real keys have some tens of characters. */
const MAX_KEY_LENGTH = 100;

/** What the configuration takes as a key. */
const KEY = /^[a-z][a-z0-9]*(?:[-_][a-z][a-z0-9]*)*$/i;

/** Parts of one list that are looked at. */
const MAX_PARTS = 100;

/** Places of one schema that are looked at; it may go in circles, and branch in each. */
const MAX_STEPS = 5_000;

/** Keys within keys, and parts within parts. */
const MAX_DEPTH = 12;

/**
 * Counts what is looked at of one schema, which others wrote.
 *
 * @returns a function to ask before each place; false when it is one too many
 */
export function schemaBounds(): (depth: number) => boolean {
  let steps = 0;
  return depth => depth <= MAX_DEPTH && steps++ < MAX_STEPS;
}

/** Whether a value can be a key of the configuration. */
export function isConfigKey(value: JsonValue | undefined): value is string {
  return (
    typeof value === 'string' &&
    value.length <= MAX_KEY_LENGTH &&
    KEY.test(value)
  );
}

/** What else says something of a place of a schema: what it refers to, and some of its lists. */
export function schemaParts(
  place: JsonObject,
  schema: JsonObject,
  lists: ReadonlyArray<'allOf' | 'anyOf' | 'oneOf'>,
): JsonObject[] {
  return [
    definitionOf(place, schema),
    ...lists.flatMap(key => {
      const list = place[key];
      return Array.isArray(list) ? list.slice(0, MAX_PARTS) : [];
    }),
  ].filter(isJsonObject);
}

function definitionOf(
  { $ref: ref }: JsonObject,
  { definitions }: JsonObject,
): JsonValue | undefined {
  const name =
    typeof ref === 'string'
      ? /^#\/definitions\/([^/]+)$/.exec(ref)?.[1]
      : undefined;
  const key = name === undefined ? '' : decoded(name);
  return isJsonObject(definitions) && Object.hasOwn(definitions, key)
    ? definitions[key]
    : undefined;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
