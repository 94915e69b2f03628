import { InputError } from '@backstage/errors';
import { PluginsQuery } from 'backstage-plugin-marketplace-common';
import { createHash } from 'node:crypto';
import { z } from 'zod';

const cursorSchema = z.object({ offset: z.int().min(0), query: z.string() });

/** Where a page of a query starts, as an opaque text for clients. */
export function encodeCursor(query: PluginsQuery, offset: number): string {
  const cursor = JSON.stringify({ offset, query: fingerprint(query) });
  return Buffer.from(cursor).toString('base64url');
}

/**
 * Where the page starts that a query asks for: 0 without a cursor.
 *
 * @throws `InputError` when the cursor is none that {@link encodeCursor} made for the
 *   same query
 */
export function decodeCursor(query: PluginsQuery): number {
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

/** The size of a page may change on the way, what is listed and its order may not. */
function fingerprint(query: PluginsQuery): string {
  const { search, category, status, source, collection, sort, order } = query;
  const asked = [search, category, status, source, collection, sort, order];
  return createHash('sha1')
    .update(JSON.stringify(asked))
    .digest('base64url')
    .slice(0, 8);
}
