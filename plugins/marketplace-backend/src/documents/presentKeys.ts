import { RootConfigService } from '@backstage/backend-plugin-api';
import { JsonObject, JsonValue } from '@backstage/types';
import { isJsonObject } from './parseSchema';
import { isConfigKey, schemaBounds, schemaParts } from './schemaPlaces';

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
  const isWithin = schemaBounds();
  const visit = (
    place: JsonValue | undefined,
    path: readonly string[],
    depth: number,
  ) => {
    if (!isJsonObject(place) || !isWithin(depth)) {
      return;
    }
    for (const part of schemaParts(place, schema, [
      'allOf',
      'anyOf',
      'oneOf',
    ])) {
      visit(part, path, depth + 1);
    }
    const { properties } = place;
    for (const [key, value] of Object.entries(
      isJsonObject(properties) ? properties : {},
    )) {
      if (!isWithin(depth)) {
        return;
      }
      const below = [...path, key];
      const name = below.join('.');
      if (isConfigKey(key) && has(config, name)) {
        present.add(name);
        visit(value, below, depth + 1);
      }
    }
  };
  visit(schema, [], 0);
  return [...present];
}

/** It is not there, either, where something else is on the way. */
function has(config: Pick<RootConfigService, 'has'>, path: string): boolean {
  try {
    return config.has(path);
  } catch {
    return false;
  }
}
