import { JsonObject, JsonValue } from '@backstage/types';
import { ConfigKey } from './ConfigKey';
import { isPresent } from './isPresent';
import { secretPlaceholder } from './secretVariable';

/**
 * What the form begins with: the required keys that the portal has not set yet, as far as
 * there is only one thing to fill in.
 *
 * @param present - dotted paths of the keys that are set
 * @internal
 */
export function startingValues(
  keys: readonly ConfigKey[],
  present: readonly string[],
): JsonObject {
  const values: JsonObject = {};
  for (const key of keys) {
    const value = key.required ? valueOf(key, present) : undefined;
    if (value !== undefined) {
      values[key.name] = value;
    }
  }
  return values;
}

function valueOf(
  key: ConfigKey,
  present: readonly string[],
): JsonValue | undefined {
  if (key.kind === 'group') {
    const values = startingValues(key.children, present);
    return Object.keys(values).length > 0 ? values : undefined;
  }
  if (isPresent(key, present)) {
    return undefined;
  }
  if (key.kind === 'secret') {
    return secretPlaceholder(key);
  }
  return key.choices.length === 1 ? key.choices[0] : undefined;
}
