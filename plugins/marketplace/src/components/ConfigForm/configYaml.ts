import { JsonObject, JsonValue } from '@backstage/types';
import { Document, isScalar } from 'yaml';
import { ConfigKey } from './ConfigKey';
import { isPresent } from './isPresent';

/**
 * Makes the lines of `app-config.yaml` of what is filled in. Required keys that are missing
 * beside them are there without a value, and marked.
 *
 * @param values - by name, as the form has them
 * @param present - dotted paths of the keys that the portal has set: they are not missed
 * @param required - what marks a missing key, a comment
 * @returns nothing when nothing is filled in and nothing is missing
 * @internal
 */
export function configYaml(
  keys: readonly ConfigKey[],
  values: JsonObject,
  present: readonly string[],
  required: string,
): string | undefined {
  const missing: string[][] = [];
  const content = contentOf(keys, values, [], present, missing);
  if (!content) {
    return undefined;
  }
  const document = new Document(content);
  for (const path of missing) {
    const node = document.getIn(path, true);
    if (isScalar(node)) {
      node.comment = required;
    }
  }
  return document.toString({ nullStr: '', lineWidth: 0 });
}

/** What a group has, in the order of its keys; nothing when that is nothing. */
function contentOf(
  keys: readonly ConfigKey[],
  values: JsonObject,
  at: string[],
  present: readonly string[],
  missing: string[][],
): JsonObject | undefined {
  const content: JsonObject = {};
  for (const key of keys) {
    const path = [...at, key.name];
    const value = values[key.name];
    if (key.kind === 'group') {
      const filled = isObject(value) && isFilled(value) ? value : undefined;
      // Of a group that nobody uses, nothing is missed.
      const group =
        filled || key.required
          ? contentOf(key.children, filled ?? {}, path, present, missing)
          : undefined;
      if (group) {
        content[key.name] = group;
      }
    } else if (isFilled(value)) {
      content[key.name] = withoutGaps(value);
    } else if (key.required && !isPresent(key, present)) {
      content[key.name] = null;
      missing.push(path);
    }
  }
  return Object.keys(content).length > 0 ? content : undefined;
}

function isFilled(value: JsonValue | undefined): value is JsonValue {
  if (value === undefined || value === null || value === '') {
    return false;
  }
  return typeof value === 'object' ? Object.values(value).some(isFilled) : true;
}

/** Forms have empty places where nothing was typed yet. */
function withoutGaps(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value.filter(isFilled).map(withoutGaps);
  }
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([name, own]) =>
          isFilled(own) ? [[name, withoutGaps(own)]] : [],
        ),
      )
    : value;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
