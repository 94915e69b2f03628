import { JsonObject, JsonValue } from '@backstage/types';
import { isRecord } from '../workspace/parsePackageJson';

/** Keys within keys; schemas may go in circles. */
const MAX_DEPTH = 12;

/** Keys that are told of one package. */
const MAX_KEYS = 50;

/** What the configuration takes as a key. */
const KEY = /^[a-z][a-z0-9]*(?:[-_][a-z][a-z0-9]*)*$/i;

/**
 * Which keys of the configuration a package cannot do without, as its schema says: those
 * that are required where all that is above them is required too.
 *
 * @returns dotted paths, of what has required keys below it those alone
 */
export function requiredKeys(schema: JsonObject): string[] {
  const below = (value: JsonValue | undefined, depth: number): string[] => {
    const places = depth > MAX_DEPTH ? [] : placesOf(value, schema, 0);
    const required = new Set(
      places.flatMap(({ required: names }) =>
        Array.isArray(names) ? names.slice(0, MAX_KEYS).filter(isKey) : [],
      ),
    );
    return [...required]
      .flatMap(name => {
        const inner = places
          .flatMap(({ properties }) =>
            isObject(properties) && Object.hasOwn(properties, name)
              ? below(properties[name], depth + 1)
              : [],
          )
          .map(path => `${name}.${path}`);
        return inner.length ? [...new Set(inner)] : [name];
      })
      .slice(0, MAX_KEYS);
  };
  return below(schema, 0);
}

/** What says something of a place and holds in any case. */
function placesOf(
  value: JsonValue | undefined,
  { definitions }: JsonObject,
  depth: number,
): JsonObject[] {
  if (!isObject(value) || depth > MAX_DEPTH) {
    return [];
  }
  const { $ref: ref, allOf } = value;
  const name =
    typeof ref === 'string'
      ? /^#\/definitions\/([^/]+)$/.exec(ref)?.[1]
      : undefined;
  const named =
    name !== undefined && isObject(definitions) ? definitions[name] : undefined;
  return [
    value,
    ...[named, ...(Array.isArray(allOf) ? allOf.slice(0, 10) : [])].flatMap(
      part => placesOf(part, { definitions }, depth + 1),
    ),
  ];
}

function isKey(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && KEY.test(value);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return isRecord(value);
}
