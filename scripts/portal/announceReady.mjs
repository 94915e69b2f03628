import { plainError } from '../process/plainError.mjs';
import { readyLine, waitUntilReady } from './waitUntilReady.mjs';

/**
 * Runs until the portal's process ends, and says once when the marketplace can
 * be used, or after some minutes what it still lacks.
 *
 * @param {import('../process/ProcessGroup.mjs').ProcessGroup} portal
 * @param {ReturnType<import('./addresses.mjs').addresses>} addresses
 * @returns {Promise<number>} the exit code of the portal
 */
export async function announceReady(portal, addresses) {
  const waiting = new AbortController();
  const started = Date.now();
  waitUntilReady(addresses, {
    signal: waiting.signal,
    onImpatience: missing => {
      const minutes = Math.round((Date.now() - started) / 60_000);
      console.log(
        `\nThe marketplace is not ready after ${minutes} minutes: ${missing}. ` +
          'It keeps running; the log above may say why.\n',
      );
    },
  }).then(
    state => console.log(`\n${readyLine(state, addresses)}\n`),
    error => {
      if (!waiting.signal.aborted) {
        throw error;
      }
    },
  );
  const code = await portal.exited;
  waiting.abort();
  if (code !== 0) {
    throw plainError(`The portal ended with exit code ${code}.`);
  }
  return code;
}
