/**
 * A date as a registry has it, in ISO 8601.
 *
 * @returns `undefined` for what is no date
 */
export function toTimestamp(value: unknown): string | undefined {
  const time =
    typeof value === 'string' && value.length < 100 ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
