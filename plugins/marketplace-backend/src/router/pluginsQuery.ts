import {
  FRONTEND_SYSTEMS,
  PACKAGE_ROLES,
  PLUGIN_ATTENTION,
  PLUGIN_KINDS,
  PLUGIN_STATES,
  PluginsQuery,
  POLICY_VERDICTS,
} from 'backstage-plugin-marketplace-common';
import { z } from 'zod';
import { parseBy } from '../parseBy';
import { listOf } from './listOf';

const schema = z.object({
  search: z.string().optional(),
  category: listOf(z.string()),
  capability: listOf(z.string()),
  author: listOf(z.string()),
  role: listOf(z.enum(PACKAGE_ROLES)),
  kind: listOf(z.enum(PLUGIN_KINDS)),
  status: listOf(z.enum(PLUGIN_STATES)),
  attention: listOf(z.enum(PLUGIN_ATTENTION)),
  maintenance: listOf(z.enum(['active', 'inactive', 'archived'])),
  frontendSystem: listOf(z.enum(FRONTEND_SYSTEMS)),
  policy: listOf(z.enum(POLICY_VERDICTS)),
  source: listOf(z.string()),
  // Names of entities are the same in any case.
  collection: listOf(z.string().toLowerCase()),
  plugin: listOf(z.string().toLowerCase()),
  instance: z.string().optional(),
  sort: z
    .enum(['relevance', 'title', 'added', 'released', 'attention'])
    .optional(),
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
  return parseBy(schema, query);
}
