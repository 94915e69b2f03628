import { InputError } from '@backstage/errors';
import { z } from 'zod';

const cursorSchema = z.object({ offset: z.int().min(0) });

/** Where a page starts, as an opaque text for clients. */
export function encodeCursor(offset: number): string {
  return Buffer.from(JSON.stringify({ offset })).toString('base64url');
}

/**
 * @throws `InputError` when the text is none that {@link encodeCursor} made
 */
export function decodeCursor(cursor: string): number {
  try {
    return cursorSchema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    ).offset;
  } catch {
    throw new InputError(
      'cursor is not one that an earlier answer gave; leave it out to start from the beginning',
    );
  }
}
