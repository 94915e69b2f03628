import { RootConfigService } from '@backstage/backend-plugin-api';
import { JsonObject, JsonValue } from '@backstage/types';
import { isRecord } from '../workspace/parsePackageJson';

/** Places of a schema that are looked at. */
const MAX_STEPS = 5_000;

/** Keys within keys; schemas may go in circles. */
const MAX_DEPTH = 12;

/** What the configuration takes as a key. */
const KEY = /^[a-z][a-z0-9]*(?:[-_][a-z][a-z0-9]*)*$/i;

/**
 * Which of the keys of a schema a portal has set. Lists are keys of their own: nothing of
 * what is in them is told, and no value of anything.
 *
 * @returns dotted paths, in the order of the schema, each before those below it
 */
export function presentKeys(
  schema: JsonObject,
  config: Pick<RootConfigService, 'has'>,
): string[] {
  const present = new Set<string>();
  let steps = 0;
  const visit = (
    place: JsonValue | undefined,
    path: readonly string[],
    depth: number,
  ) => {
    if (!isObject(place) || depth > MAX_DEPTH || steps++ > MAX_STEPS) {
      return;
    }
    for (const part of partsOf(place, schema)) {
      visit(part, path, depth + 1);
    }
    const { properties } = place;
    for (const [key, value] of Object.entries(
      isObject(properties) ? properties : {},
    )) {
      const below = [...path, key];
      const name = below.join('.');
      if (KEY.test(key) && has(config, name)) {
        present.add(name);
        visit(value, below, depth + 1);
      }
    }
  };
  visit(schema, [], 0);
  return [...present];
}

/** What else says something of the same place. */
function partsOf(place: JsonObject, schema: JsonObject): JsonValue[] {
  const { $ref: ref, allOf, anyOf, oneOf } = place;
  const { definitions } = schema;
  const name =
    typeof ref === 'string'
      ? /^#\/definitions\/([^/]+)$/.exec(ref)?.[1]
      : undefined;
  const named =
    name !== undefined && isObject(definitions)
      ? definitions[decoded(name)]
      : undefined;
  return [
    ...(named === undefined ? [] : [named]),
    ...[allOf, anyOf, oneOf].flatMap(list => (Array.isArray(list) ? list : [])),
  ];
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** It is not there, either, where something else is on the way. */
function has(config: Pick<RootConfigService, 'has'>, path: string): boolean {
  try {
    return config.has(path);
  } catch {
    return false;
  }
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return isRecord(value);
}
