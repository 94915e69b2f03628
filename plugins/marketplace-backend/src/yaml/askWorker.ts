import { isError } from '@backstage/errors';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { ParserFailure } from './ParserFailure';

/** Why nothing can be made of a text, now or later. */
export class UnusableText extends Error {}

/**
 * Sends a message to a worker and waits for its answer. A worker that gave none is to be
 * ended.
 *
 * @param worker - one that is asked nothing else meanwhile
 * @param request - nothing is sent when it is undefined
 * @param schema - of the answer
 * @param time.leftMs - until it has taken too long, in milliseconds
 * @param time.limitMs - what it had in all, for the message
 * @throws `ParserFailure` when it ended, took too long or too much memory, or answered
 *   something else; `UnusableText` when it says that it failed because of the text
 */
export async function ask<T>(
  worker: Worker,
  request: object | undefined,
  schema: z.ZodType<T>,
  time: { leftMs: number; limitMs: number },
): Promise<T> {
  const done = new AbortController();
  const { signal } = done;
  // Rejects with the worker's error; one that ran out of memory says so
  const answer = once(worker, 'message', { signal });
  const exit = once(worker, 'exit', { signal }).then(() => {
    throw parserEnded();
  });
  const timeout = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => {
      // An answer that is there already, while the backend was busy, comes first
      setImmediate(() =>
        reject(
          new ParserFailure(
            `cannot be parsed: it took more than ${
              time.limitMs / 1000
            } s; split the file or simplify it, or read it again when the machine is less busy`,
          ),
        ),
      );
    }, time.leftMs);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
  exit.catch(() => {});
  answer.catch(() => {});
  try {
    if (request) {
      worker.postMessage(request);
    }
    const [message] = await Promise.race([answer, exit, timeout]);
    const parsed = schema.safeParse(message);
    if (!parsed.success) {
      throw failureOf(message);
    }
    return parsed.data;
  } catch (cause) {
    throw cause instanceof ParserFailure || cause instanceof UnusableText
      ? cause
      : deathOf(cause);
  } finally {
    done.abort();
  }
}

const failureMessage = z.object({ failure: z.string() });

function failureOf(message: unknown): Error {
  const { data } = failureMessage.safeParse(message);
  return data
    ? new UnusableText(data.failure)
    : new ParserFailure(
        'cannot be parsed: its parser gave an answer that is not understood; check that the plugin is installed completely',
      );
}

/** What the error means that a worker died of. */
function deathOf(cause: unknown): ParserFailure {
  return isError(cause) && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new ParserFailure(
        'cannot be parsed: it took more memory than parsing may; split the file or simplify it',
      )
    : parserEnded(isError(cause) ? cause.message : String(cause));
}

function parserEnded(why?: string): ParserFailure {
  return new ParserFailure(
    `could not be parsed: its parser ended${
      why ? ` (${why})` : ''
    }; read it again`,
  );
}
