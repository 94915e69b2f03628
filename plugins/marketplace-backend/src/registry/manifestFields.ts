import { isPackageName } from 'backstage-plugin-marketplace-common';
import { z } from 'zod';

/** Longer texts are cut: they are for people. */
const MAX_TEXT_LENGTH = 2_000;

/** Longer words are none: roles, ids, ranges, licences. */
const MAX_WORD_LENGTH = 200;

/** Links are no longer. */
const MAX_URL_LENGTH = 2_000;

/** A text for people. */
export const text = optional(
  z
    .string()
    .transform(value => shorten(value, MAX_TEXT_LENGTH))
    .pipe(z.string().min(1)),
);

/** A text for programs, on one line. */
export const word = optional(
  z
    .string()
    .trim()
    .min(1)
    .max(MAX_WORD_LENGTH)
    // eslint-disable-next-line no-control-regex -- control characters are what it refuses
    .regex(/^[^\u0000-\u001f\u007f]*$/),
);

/** The name of a package. */
export const npmName = optional(z.string().refine(isPackageName));

/** An address, or what holds one. */
export const withUrl = optional(
  z.union([
    z.string().max(MAX_URL_LENGTH),
    z.object({ url: z.string().max(MAX_URL_LENGTH), directory: text }),
  ]),
);

/** A list of anything. */
export const list = optional(z.array(z.unknown()));

/** An object of anything; the values are guarded where they are used. */
export const record = optional(z.record(z.string(), z.unknown()));

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
  for (const [key, value] of Object.entries(values ?? {})) {
    const valid = options.isKey(key) ? word.parse(value) : undefined;
    if (valid !== undefined && found.push([key, valid]) >= options.limit) {
      break;
    }
  }
  return found.length ? Object.fromEntries(found) : undefined;
}

/**
 * A text that databases take, without what is around it, and no longer than allowed: NUL
 * and half of a surrogate pair are no characters to them.
 *
 * @param limit - in UTF-16 code units
 */
export function shorten(value: string, limit: number): string {
  const cut = value.replaceAll('\0', '').trim().slice(0, limit);
  // A pair may have been cut in half; halves within are replaced
  return Buffer.from(cut.replace(/[\ud800-\udbff]$/, '')).toString();
}

/** A field of another shape counts as missing. */
function optional<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined);
}
