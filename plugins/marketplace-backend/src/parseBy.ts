import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** Problems that one error tells of. */
const MAX_PROBLEMS = 5;

/**
 * Gives a value the type of a schema.
 *
 * @param path - of the value in its document, for example `packages[17]`
 * @throws `InputError` naming the path of each of the first problems
 */
export function parseBy<T>(schema: z.ZodType<T>, value: unknown, path = ''): T {
  const { data, error } = schema.safeParse(value);
  if (error) {
    throw new InputError(
      error.issues
        .slice(0, MAX_PROBLEMS)
        .map(issue => describe(issue, path))
        .join('; '),
    );
  }
  return data;
}

function describe({ path, message }: z.core.$ZodIssue, start: string): string {
  const at = path.reduce<string>(
    (text, key) =>
      typeof key === 'number'
        ? `${text}[${key}]`
        : `${text}${text && '.'}${String(key).slice(0, 100)}`,
    start,
  );
  return message.startsWith('must ')
    ? `${at || 'the document'} ${message}`
    : `${at || 'the document'}: ${message}`;
}
