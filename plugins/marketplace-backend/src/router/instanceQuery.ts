import { z } from 'zod';
import { parseBy } from '../parseBy';

const schema = z.object({ instance: z.string().optional() });

/**
 * Gives the query of what is told of one instance its type.
 *
 * @throws `InputError` naming the parameter
 */
export function instanceQuery(query: unknown): { instance?: string } {
  return parseBy(schema, query);
}
