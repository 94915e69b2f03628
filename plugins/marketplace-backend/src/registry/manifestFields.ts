import { isPackageName } from 'backstage-plugin-marketplace-common';
import { z } from 'zod';
import { isPlainText, toPlainText } from '../inventory/plainText';
import { isObject } from '../isObject';

/** Longer texts are cut: they are for people. */
const MAX_TEXT_LENGTH = 2_000;

/** Longer words are none: roles, ids, ranges, licences. */
const MAX_WORD_LENGTH = 200;

/** Links are no longer. */
const MAX_URL_LENGTH = 2_000;

/** Items of a list that are looked at; real ones have some tens. */
const MAX_ITEMS = 1_000;

/** A text for people. */
export const text = optional(
  z
    .string()
    .transform(value => shorten(value, MAX_TEXT_LENGTH))
    .pipe(z.string().min(1)),
);

/** A text for programs, on one line. */
export const word = optional(
  z.string().trim().min(1).max(MAX_WORD_LENGTH).refine(isPlainText),
);

/** The name of a package. */
export const npmName = optional(z.string().refine(isPackageName));

const address = z.string().max(MAX_URL_LENGTH).refine(isPlainText);

/** An address, or what holds one. */
export const withUrl = optional(
  z.union([address, z.object({ url: address, directory: text })]),
);

/** A list of anything, cut where no real one goes on. */
export const list = optional(
  z
    .custom<unknown[]>(Array.isArray)
    .transform(items => items.slice(0, MAX_ITEMS)),
);

/** An object of anything, however many; the values are guarded where they are used. */
export const record = optional(z.custom<Record<string, unknown>>(isObject));

/** An object of these fields. */
export function fields<T extends z.ZodRawShape>(shape: T) {
  return optional(z.object(shape));
}

/**
 * The texts among values.
 */
export function texts(values: readonly unknown[] = []): string[] {
  return values.filter(value => typeof value === 'string');
}

/**
 * The entries of an object whose values are words, as many as may be.
 *
 * @returns `undefined` when there is none
 */
export function words(
  values: Record<string, unknown> | undefined,
  options: { limit: number; isKey: (key: string) => boolean },
): Record<string, string> | undefined {
  const found: Array<[string, string]> = [];
  const keys = Object.keys(values ?? {}).filter(options.isKey);
  for (const key of keys.slice(0, MAX_ITEMS)) {
    const value = values?.[key];
    const valid =
      typeof value === 'string' && isPlainText(key)
        ? word.parse(value)
        : undefined;
    if (valid !== undefined && found.push([key, valid]) >= options.limit) {
      break;
    }
  }
  return found.length ? Object.fromEntries(found) : undefined;
}

/**
 * A text that shows all that it has, on one line, without what is around it, and no longer
 * than allowed.
 *
 * @param limit - in UTF-16 code units
 */
export function shorten(value: string, limit: number): string {
  return toPlainText(value.replaceAll('\0', '').trim(), limit);
}

/** A field of another shape counts as missing. */
function optional<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined);
}
