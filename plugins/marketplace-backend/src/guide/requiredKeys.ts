import { JsonObject, JsonValue } from '@backstage/types';
import { isJsonObject } from '../documents/parseSchema';
import {
  isConfigKey,
  schemaBounds,
  schemaParts,
} from '../documents/schemaPlaces';

/** Keys that are told of one package. */
const MAX_KEYS = 50;

/**
 * Which keys of the configuration a package cannot do without, as its schema says: those
 * that are required where all that is above them is required too.
 *
 * @returns dotted paths, of what has required keys below it those alone
 */
export function requiredKeys(schema: JsonObject): string[] {
  const isWithin = schemaBounds();

  /** What says something of a place and holds in any case. */
  const placesOf = (
    value: JsonValue | undefined,
    depth: number,
  ): JsonObject[] =>
    isJsonObject(value) && isWithin(depth)
      ? [
          value,
          ...schemaParts(value, schema, ['allOf']).flatMap(part =>
            placesOf(part, depth + 1),
          ),
        ]
      : [];

  const below = (value: JsonValue | undefined, depth: number): string[] => {
    const places = placesOf(value, depth);
    const required = places.flatMap(({ required: names }) =>
      Array.isArray(names) ? names.slice(0, MAX_KEYS).filter(isConfigKey) : [],
    );
    const paths = [...new Set(required)].slice(0, MAX_KEYS).flatMap(name => {
      const inner = places
        .flatMap(({ properties }) =>
          isJsonObject(properties) && Object.hasOwn(properties, name)
            ? below(properties[name], depth + 1)
            : [],
        )
        .map(path => `${name}.${path}`);
      return inner.length ? inner : [name];
    });
    return [...new Set(paths)].slice(0, MAX_KEYS);
  };
  return below(schema, 0);
}
