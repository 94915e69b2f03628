import { webcrypto } from 'node:crypto';

/** The strongest first, as the one that decides. */
const ALGORITHMS: ReadonlyArray<[prefix: string, algorithm: string]> = [
  ['sha512-', 'SHA-512'],
  ['sha384-', 'SHA-384'],
  ['sha256-', 'SHA-256'],
  ['sha1-', 'SHA-1'],
];

/**
 * Whether bytes are those that were published. It is worked out beside the event loop.
 *
 * @param integrity - as npm writes it: one or more of `sha512-<base64>`, of which the
 *   strongest decide
 * @returns false when none of them is of a kind that is known
 */
export async function hasIntegrity(
  bytes: Buffer,
  integrity: string,
): Promise<boolean> {
  const sums = integrity.split(/\s+/).map(sum => sum.replace(/\?.*$/, ''));
  for (const [prefix, algorithm] of ALGORITHMS) {
    const expected = sums.filter(sum => sum.startsWith(prefix));
    if (expected.length) {
      const digest = await webcrypto.subtle.digest(algorithm, bytes);
      const actual = Buffer.from(digest).toString('base64');
      return expected.includes(`${prefix}${actual}`);
    }
  }
  return false;
}
