import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ChildProcess, fork } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import pLimit from 'p-limit';
import { z } from 'zod';
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
  signal.throwIfAborted();
  const timeout = AbortSignal.timeout(TIMEOUT_SECONDS * 1_000);
  const script = resolvePackagePath(
    'backstage-plugin-marketplace-backend',
    'worker/parsePackument.js',
  );
  // A process: a thread that runs out of memory within JSON.parse takes the backend with it
  const parser = fork(script, [], {
    // It needs nothing of what the backend was started with
    env: {},
    execArgv: [`--max-old-space-size=${MEMORY_MB}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  try {
    const { isJson, packument } = answerSchema.parse(
      await untilAborted(
        answerOf(parser, body),
        AbortSignal.any([timeout, signal]),
      ),
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
  } catch (error) {
    throw timeout.aborted && !signal.aborted
      ? new Error(`that has taken more than ${TIMEOUT_SECONDS} seconds`)
      : error;
  } finally {
    parser.kill('SIGKILL');
  }
}

function answerOf(parser: ChildProcess, body: Buffer): Promise<unknown> {
  return new Promise((resolve, reject) => {
    parser.on('message', resolve);
    parser.on('error', reject);
    parser.on('exit', () => reject(new Error('its parser ended')));
    parser.send(body, error => error && reject(error));
  });
}
