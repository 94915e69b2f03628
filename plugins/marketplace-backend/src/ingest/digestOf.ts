import { createHash } from 'node:crypto';

/** The SHA-256 of texts and buffers, one after the other, in hexadecimal. */
export function digestOf(...parts: Array<string | Buffer>): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    // Its length first: no two lists of parts look alike.
    hash.update(`${part.length}:`).update(part);
  }
  return hash.digest('hex');
}
