import { setTimeout as sleep } from 'node:timers/promises';
import { PortalProbe } from './PortalProbe.mjs';

// On the first start entries arrive bit by bit. Ready is when all have arrived,
// or when some time (`settleMs`) after the first one more are still arriving
const settledPolls = 2;

/**
 * Asks the portal until the marketplace is ready.
 *
 * @param {ReturnType<import('./addresses.mjs').addresses>} addresses
 * @param {{signal?: AbortSignal, pauseMs?: number, patienceMs?: number, settleMs?: number, onImpatience?: (missing: string) => void}} options
 *   `onImpatience` is called once, when the portal is not ready after `patienceMs`
 * @returns {Promise<{plugins?: number, arriving?: boolean}>} `plugins` is missing when
 *   nobody may sign in as guest, so that the number cannot be asked for; `arriving` is
 *   whether there may be more
 */
export async function waitUntilReady(addresses, options = {}) {
  const { signal, onImpatience } = options;
  const { pauseMs = 2000, patienceMs = 240_000, settleMs = 90_000 } = options;
  const probe = new PortalProbe(addresses);
  const started = Date.now();
  let impatient = false;
  let firstSeen;
  let before;
  let settled = 0;
  for (;;) {
    signal?.throwIfAborted();
    const now = await probe.ask();
    if (!now.missing) {
      firstSeen ??= Date.now();
      settled = isSettled(before, now) ? settled + 1 : 0;
      const enough = settled >= settledPolls || now.plugins === undefined;
      if (enough) {
        return { plugins: now.plugins };
      }
      if (Date.now() - firstSeen > settleMs) {
        return { plugins: now.plugins, arriving: true };
      }
      before = now;
    } else if (!impatient && Date.now() - started > patienceMs) {
      impatient = true;
      onImpatience?.(now.missing);
    }
    await sleep(pauseMs, undefined, { signal });
  }
}

// Nothing arrived since, and the marketplace shows all that the catalog has
function isSettled(before, now) {
  return (
    before?.entities === now.entities &&
    now.plugins >= (now.catalogPlugins ?? 0)
  );
}

/** The one line that tells a person where to go. */
export function readyLine({ plugins, arriving }, { marketplaceUrl }) {
  const soFar = arriving ? ' so far' : '';
  const content =
    plugins === undefined ? '' : ` with ${plugins} plugins${soFar}`;
  return `Plugin Marketplace is ready${content}: ${marketplaceUrl}`;
}
