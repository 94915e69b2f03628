/**
 * Times functions in turns, so that a slow moment of the machine meets all alike.
 *
 * @param {Record<string, (turn: number) => Promise<void>>} functions
 * @param {{warmup: number, turns: number}} options
 * @returns {Promise<Record<string, {p50: number, p95: number}>>} milliseconds
 */
export async function timeInTurns(functions, { warmup, turns }) {
  const times = {};
  for (let turn = 0; turn < warmup + turns; turn += 1) {
    for (const [name, call] of Object.entries(functions)) {
      const started = performance.now();
      await call(turn);
      if (turn >= warmup) {
        (times[name] ??= []).push(performance.now() - started);
      }
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, values]) => [name, percentiles(values)]),
  );
}

/** @returns {{p50: number, p95: number, max: number}} */
export function percentiles(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share => sorted[Math.floor(share * (sorted.length - 1))];
  return { p50: at(0.5), p95: at(0.95), max: sorted.at(-1) };
}
