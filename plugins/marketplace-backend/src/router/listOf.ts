import { z } from 'zod';

/** A parameter of a query that may be repeated: given once it arrives as a text. */
export function listOf<T extends z.ZodType<unknown, string>>(item: T) {
  return z
    .preprocess(
      value => (typeof value === 'string' ? [value] : value),
      z.array(item),
    )
    .optional();
}
