const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long an answer holds. */
const HOLDS_MS = { found: 12 * HOUR_MS, 'not-found': 24 * HOUR_MS };

const MAX_BACKOFF_MS = 6 * HOUR_MS;

/** By how much of itself a time differs: look-ups spread. */
const JITTER = 0.2;

/** When to ask again after an answer. */
export function afterAnswer(
  outcome: 'found' | 'unchanged' | 'not-found',
  now: Date,
): Date {
  const holds = HOLDS_MS[outcome === 'not-found' ? outcome : 'found'];
  return new Date(now.getTime() + jittered(holds));
}

/**
 * When to ask again after a failure: later each time.
 *
 * @param failures - how many came before this one
 * @param retryAfterMs - how long the registry wants to be left alone
 */
export function afterFailure(
  failures: number,
  now: Date,
  retryAfterMs: number = 0,
): Date {
  const backoff = jittered(MINUTE_MS * 2 ** Math.min(failures, 20));
  const wait = Math.min(backoff, MAX_BACKOFF_MS);
  return new Date(
    now.getTime() + (wait < retryAfterMs ? retryAfterMs * stretched() : wait),
  );
}

/** A little later than a moment, not all at once. */
export function soonAfter(moment: Date, now: Date): Date {
  const wait = Math.max(moment.getTime() - now.getTime(), MINUTE_MS);
  return new Date(now.getTime() + wait * stretched());
}

function jittered(ms: number): number {
  return ms * (1 + JITTER * (2 * Math.random() - 1));
}

/** Never shorter. */
function stretched(): number {
  return 1 + JITTER * Math.random();
}
