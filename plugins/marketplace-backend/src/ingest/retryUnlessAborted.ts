import { setTimeout } from 'node:timers/promises';

/** Waits between tries, in milliseconds: together a little more than a minute. */
const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 16_000, 16_000, 16_000];

/**
 * Tries again what failed, as after a database that was away for a moment.
 *
 * @param isFinal - tells errors that another try cannot mend
 * @throws the last error
 */
export async function retryUnlessAborted<T>(
  attempt: () => Promise<T>,
  options: { signal: AbortSignal; isFinal: (error: unknown) => boolean },
): Promise<T> {
  for (const wait of WAITS_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (options.signal.aborted || options.isFinal(error)) {
        throw error;
      }
    }
    try {
      await setTimeout(wait, undefined, { signal: options.signal });
    } catch {
      // Aborted: once more, for a reason that tells more than that
      break;
    }
  }
  return attempt();
}
