/**
 * Reads what is answered as a whole.
 *
 * @param maxBytes - how much that may be
 * @param tooMuch - makes the error for what is more
 */
export async function readBytes(
  body: AsyncIterable<string | Uint8Array>,
  maxBytes: number,
  tooMuch: () => Error,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) {
      throw tooMuch();
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
