/**
 * Whether an inventory is too old to rely on.
 *
 * @param takenAt - when it was taken, ISO 8601
 * @param options.staleAfterMs - the age from which on it is, in milliseconds
 */
export function isStale(
  takenAt: string,
  { staleAfterMs, now }: { staleAfterMs: number; now: Date },
): boolean {
  return now.getTime() - Date.parse(takenAt) > staleAfterMs;
}
