import {
  EVIDENCE,
  FRESHNESS_STATES,
  InstancePackagesQuery,
  PACKAGE_ROLES,
} from 'backstage-plugin-marketplace-common';
import { z } from 'zod';
import { parseBy } from '../parseBy';
import { listOf } from './listOf';

const schema = z.object({
  search: z.string().optional(),
  role: listOf(z.enum([...PACKAGE_ROLES, 'none'])),
  freshness: listOf(z.enum(FRESHNESS_STATES)),
  evidence: listOf(z.enum(EVIDENCE)),
  loaded: listOf(z.enum(['yes', 'no', 'unknown'])),
  workspace: listOf(z.string()),
  sort: z.enum(['name', 'role', 'freshness']).optional(),
  order: z.enum(['asc', 'desc']).optional(),
  limit: z.coerce.number().optional(),
  cursor: z.string().optional(),
});

/**
 * Gives the query of `GET /instances/{id}/packages` its type. Bounds are those of the
 * OpenAPI document, which has been applied before.
 *
 * @throws `InputError` naming the parameter
 */
export function instancePackagesQuery(query: unknown): InstancePackagesQuery {
  return parseBy(schema, query);
}
