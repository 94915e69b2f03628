import { InputError } from '@backstage/errors';
import {
  PLUGIN_STATES,
  PluginsQuery,
} from 'backstage-plugin-marketplace-common';
import { z } from 'zod';

/** A parameter given once arrives as a text, one given twice as a list. */
function listOf<T extends z.ZodType<unknown, string>>(item: T) {
  return z
    .preprocess(
      value => (typeof value === 'string' ? [value] : value),
      z.array(item),
    )
    .optional();
}

const schema = z.object({
  search: z.string().optional(),
  category: listOf(z.string()),
  status: listOf(z.enum(PLUGIN_STATES)),
  source: listOf(z.string()),
  // Names of entities are the same in any case.
  collection: listOf(z.string().toLowerCase()),
  sort: z.enum(['relevance', 'title', 'added']).optional(),
  order: z.enum(['asc', 'desc']).optional(),
  limit: z.coerce.number().optional(),
  cursor: z.string().optional(),
});

/**
 * Gives the query of `GET /plugins` its type. Bounds are those of the OpenAPI document,
 * which has been applied before.
 *
 * @throws `InputError` naming the parameter
 */
export function pluginsQuery(query: unknown): PluginsQuery {
  const parsed = schema.safeParse(query);
  if (!parsed.success) {
    throw new InputError(
      parsed.error.issues
        .map(issue => `${issue.path.join('.')}: ${issue.message}`)
        .join('; '),
    );
  }
  return parsed.data;
}
