import { isError } from '@backstage/errors';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** Why a worker gave no answer. It is to be ended then. */
export class WorkerFailure extends Error {}

/**
 * Sends a message to a worker and waits for its answer.
 *
 * @param worker - one that is asked nothing else meanwhile
 * @param request - nothing is sent when it is undefined
 * @param schema - of the answer
 * @param time.leftMs - until it has taken too long, in milliseconds
 * @param time.limitMs - what it had in all, for the message
 * @throws `WorkerFailure` when it ended, took too long, or answered something else
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
    throw new WorkerFailure('its parser ended; try again');
  });
  const timeout = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => {
      // An answer that is there already, while the backend was busy, comes first
      setImmediate(() =>
        reject(
          new WorkerFailure(
            `it took more than ${
              time.limitMs / 1000
            } s; split the file or simplify it`,
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
      throw new WorkerFailure(failureOf(message));
    }
    return parsed.data;
  } catch (cause) {
    throw isOutOfMemory(cause)
      ? new WorkerFailure(
          'it took more memory than parsing may; split the file or simplify it',
        )
      : cause;
  } finally {
    done.abort();
  }
}

const failureMessage = z.object({ failure: z.string() });

function failureOf(message: unknown): string {
  const { data } = failureMessage.safeParse(message);
  return data?.failure ?? 'its parser gave an answer that is not understood';
}

function isOutOfMemory(cause: unknown): boolean {
  return isError(cause) && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
