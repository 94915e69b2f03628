import { setTimeout as sleep } from 'node:timers/promises';
import { probePortal } from './probePortal.mjs';

const pauseMs = 1000;
// Entries arrive in several steps: a number that has stood still is the number
const settledPolls = 3;
const settleMs = 60_000;

/**
 * Asks the portal until the marketplace is ready.
 *
 * @param {ReturnType<import('./addresses.mjs').addresses>} addresses
 * @param {{signal?: AbortSignal, patienceMs?: number, onImpatience?: (missing: string) => void}} options
 *   `onImpatience` is called once, when the portal is not ready after `patienceMs`
 * @returns {Promise<{plugins: number | undefined}>} `plugins` is undefined when
 *   nobody may sign in as guest, so that the number cannot be asked for
 */
export async function waitUntilReady(addresses, options = {}) {
  const { signal, patienceMs = 240_000, onImpatience } = options;
  const started = Date.now();
  let impatient = false;
  let firstPlugins;
  let last;
  let same = 0;
  for (;;) {
    signal?.throwIfAborted();
    const { missing, plugins } = await probePortal(addresses);
    if (!missing && plugins === undefined) {
      return { plugins };
    }
    if (!missing) {
      firstPlugins ??= Date.now();
      same = plugins === last ? same + 1 : 1;
      last = plugins;
      if (same >= settledPolls || Date.now() - firstPlugins > settleMs) {
        return { plugins };
      }
    } else if (!impatient && Date.now() - started > patienceMs) {
      impatient = true;
      onImpatience?.(missing);
    }
    await sleep(pauseMs, undefined, { signal });
  }
}

/** The one line that tells a person where to go. */
export function readyLine({ plugins }, { marketplaceUrl }) {
  const content = plugins === undefined ? '' : ` with ${plugins} plugins`;
  return `Plugin Marketplace is ready${content}: ${marketplaceUrl}`;
}
