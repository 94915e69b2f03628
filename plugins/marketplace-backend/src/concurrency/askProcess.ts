import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ChildProcess, fork, Serializable } from 'node:child_process';
import { untilAborted } from '../untilAborted';

/** What a process may use. */
export interface ProcessBounds {
  seconds: number;
  /** Of the objects that it makes, in megabytes. */
  memoryMb: number;
  /** Gives it up with its reason. */
  signal?: AbortSignal;
}

/**
 * Has something done in a process of its own, which is ended with the answer, with its time,
 * and with the backend. A thread that runs out of memory would take the backend with it.
 *
 * @param script - the name of one in the folder `worker`, which takes one message and sends one
 * @returns what it answers, to be validated
 * @throws the signal's reason, or an error whose message says why there is no answer
 */
export async function askProcess(
  script: string,
  question: Serializable,
  { seconds, memoryMb, signal }: ProcessBounds,
): Promise<unknown> {
  signal?.throwIfAborted();
  const timeout = AbortSignal.timeout(seconds * 1_000);
  const path = resolvePackagePath(
    'backstage-plugin-marketplace-backend',
    `worker/${script}`,
  );
  const child = fork(path, [], {
    // It needs nothing of what the backend was started with
    env: {},
    execArgv: [`--max-old-space-size=${memoryMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  try {
    return await untilAborted(
      answerOf(child, question),
      AbortSignal.any(signal ? [timeout, signal] : [timeout]),
    );
  } catch (error) {
    throw timeout.aborted && !signal?.aborted
      ? new Error(`that has taken more than ${seconds} seconds`)
      : error;
  } finally {
    process.off('exit', end);
    end();
  }
}

function answerOf(
  child: ChildProcess,
  question: Serializable,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.on('message', resolve);
    child.on('error', reject);
    child.on('exit', () =>
      reject(new Error('its process ended before it had an answer')),
    );
    child.send(question, error => error && reject(error));
  });
}
