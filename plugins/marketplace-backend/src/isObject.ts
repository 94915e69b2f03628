import { JsonObject, JsonValue } from '@backstage/types';

/** Whether a value of a document is an object with keys, neither a list nor null. */
export function isObject(value: JsonValue | undefined): value is JsonObject;
export function isObject(value: unknown): value is Record<string, unknown>;
export function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
