import { setImmediate } from 'node:timers/promises';

/** What one turn may take, so that requests never wait long. */
const TURN_MS = 15;

/** To be awaited in each round of a long loop. */
export type Breather = () => Promise<void> | undefined;

/**
 * Gives others a turn on the event loop within a long loop.
 *
 * @returns a function to await in each round; it pauses once the turn is used up
 */
export function createBreather(): Breather {
  let began = performance.now();
  return () =>
    performance.now() - began < TURN_MS
      ? undefined
      : setImmediate().then(() => {
          began = performance.now();
        });
}
