import { setTimeout as sleep } from 'node:timers/promises';
import { plainError } from '../process/plainError.mjs';

/**
 * Asks until the answer is as wanted.
 *
 * @param {string} what is waited for, for the error
 * @param {() => Promise<any>} ask answers something true in the end; errors count as no
 * @returns the answer
 */
export async function until(what, ask, { seconds = 120, everyMs = 500 } = {}) {
  const deadline = Date.now() + seconds * 1000;
  let last;
  while (Date.now() < deadline) {
    try {
      last = await ask();
      if (last) {
        return last;
      }
    } catch (error) {
      last = error;
    }
    await sleep(everyMs);
  }
  throw plainError(`${what} did not come true in ${seconds} s: ${last}`);
}
