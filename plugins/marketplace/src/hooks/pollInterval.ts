const RUNNING_MS = 3_000;
const IDLE_MS = 30_000;

/**
 * How long to wait before asking for sources again, in milliseconds: a person who
 * watches a run wants to see its end.
 *
 * @internal
 */
export function pollInterval(running = false): number {
  return running ? RUNNING_MS : IDLE_MS;
}
