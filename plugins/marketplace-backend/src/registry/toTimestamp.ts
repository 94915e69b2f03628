/** Later years have a sign in ISO 8601, which dates of releases never need. */
const MAX_TIME = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * A date as a registry has it, in ISO 8601.
 *
 * @returns `undefined` for what is no date since 1970
 */
export function toTimestamp(value: unknown): string | undefined {
  const time =
    typeof value === 'string' && value.length < 100 ? Date.parse(value) : NaN;
  return time >= 0 && time <= MAX_TIME
    ? new Date(time).toISOString()
    : undefined;
}
