import { setImmediate } from 'node:timers/promises';
import pLimit from 'p-limit';
import { z } from 'zod';
import { askProcess } from '../concurrency/askProcess';
import { untilAborted } from '../untilAborted';

/** In bytes: parsing so much takes milliseconds, whatever it is. */
const MAX_HERE = 128 * 1024;

/** For parsing one document. */
const TIMEOUT_SECONDS = 30;

/** What parsing the largest document may use, in megabytes. */
const MEMORY_MB = 256;

const oneByOne = pLimit(1);

const answerSchema = z.object({
  isJson: z.boolean(),
  packument: z.string().optional(),
});

/**
 * Parses the document that a registry has of a package. A large one, as packages with
 * thousands of versions have, is parsed in a process of its own, so that the backend goes
 * on meanwhile; of that one only what may be used is returned, in the same shape.
 *
 * @throws `SyntaxError` for what is not JSON, another error when the document cannot be
 *   handled, or the signal's reason
 */
export async function parsePackument(
  body: Buffer,
  signal: AbortSignal,
): Promise<unknown> {
  return body.length > MAX_HERE
    ? untilAborted(
        oneByOne(() => parseAside(body, signal)),
        signal,
      )
    : JSON.parse(body.toString('utf8'));
}

async function parseAside(body: Buffer, signal: AbortSignal): Promise<unknown> {
  const { isJson, packument } = answerSchema.parse(
    await askProcess('parsePackument.js', body, {
      seconds: TIMEOUT_SECONDS,
      memoryMb: MEMORY_MB,
      signal,
    }),
  );
  if (!isJson) {
    throw new SyntaxError('It is not JSON');
  }
  if (packument === undefined) {
    throw new Error('what is used of it is too large');
  }
  // Taking it over has been one turn, parsing is another, and reading it the next
  await setImmediate();
  const document: unknown = JSON.parse(packument);
  await setImmediate();
  return document;
}
