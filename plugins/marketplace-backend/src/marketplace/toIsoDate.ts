/**
 * Reads a date of an entry.
 *
 * @param text - for example `2024-02-03`, also with a time
 * @returns the day, as `YYYY-MM-DD`; `undefined` for what is no day of the calendar
 */
export function toIsoDate(text: string | undefined): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(text?.trim() ?? '')?.[0];
  if (!day) {
    return undefined;
  }
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
    ? day
    : undefined;
}
