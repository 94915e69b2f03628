import { InputError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { z } from 'zod';

const cursorSchema = z.object({ offset: z.int().min(0), query: z.string() });

/** What is asked of a list that is told in pages. */
export interface PagedQuery {
  /** The size of a page; it may change on the way. */
  limit?: number;
  /** Where the page starts, as an earlier answer has told. */
  cursor?: string;
}

/** Where a page of a query starts, as an opaque text for clients. */
export function encodeCursor(query: PagedQuery, offset: number): string {
  const cursor = JSON.stringify({ offset, query: fingerprint(query) });
  return Buffer.from(cursor).toString('base64url');
}

/**
 * Where the page starts that a query asks for: 0 without a cursor.
 *
 * @throws `InputError` when the cursor is none that {@link encodeCursor} made for the
 *   same query
 */
export function decodeCursor(query: PagedQuery): number {
  if (query.cursor === undefined) {
    return 0;
  }
  const cursor = parseCursor(query.cursor);
  if (!cursor) {
    throw new InputError(
      'cursor is not one that an earlier answer gave; leave it out to start from the beginning',
    );
  }
  if (cursor.query !== fingerprint(query)) {
    throw new InputError(
      'cursor is of another query; leave it out to start from the beginning',
    );
  }
  return cursor.offset;
}

function parseCursor(text: string): z.infer<typeof cursorSchema> | undefined {
  try {
    const json = Buffer.from(text, 'base64url').toString('utf8');
    return cursorSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/** Everything that is asked but the page: what is listed, and its order. */
function fingerprint({ limit, cursor, ...asked }: PagedQuery): string {
  const parameters = Object.entries(asked)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha1')
    .update(JSON.stringify(parameters))
    .digest('base64url')
    .slice(0, 8);
}
