import { setImmediate } from 'node:timers/promises';

/** What one turn may take, so that requests never wait long. */
const TURN_MS = 15;

/**
 * Gives others a turn on the event loop within a long loop.
 *
 * @returns a function to await in each round; it pauses once the turn is used up
 */
export function createBreather(): () => Promise<void> | undefined {
  let began = performance.now();
  return () =>
    performance.now() - began < TURN_MS
      ? undefined
      : setImmediate().then(() => {
          began = performance.now();
        });
}
