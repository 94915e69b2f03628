import { JsonObject } from '@backstage/types';
import { parsePackageJson } from '../workspace/parsePackageJson';
import { DocumentError } from './DocumentError';
import { isObject } from '../isObject';

/**
 * Parses a JSON schema that others wrote.
 *
 * @param what - the subject of the sentence that says what is wrong
 * @throws `DocumentError` when it is none, or is made to take long
 */
export function parseSchema(text: string, what: string): JsonObject {
  const parsed = parsePackageJson(text);
  if ('reason' in parsed) {
    throw new DocumentError(`${what} ${parsed.reason}`);
  }
  const { packageJson: schema } = parsed;
  if (!isJsonObject(schema)) {
    throw new DocumentError(`${what} is no JSON object`);
  }
  return schema;
}

/** Whether what was parsed from JSON is an object. */
export function isJsonObject(value: unknown): value is JsonObject {
  return isObject(value);
}
