const UNITS: Array<[Intl.RelativeTimeFormatUnit, number]> = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * A point in time in words, as seen from another: "5 minutes ago", "in 2 hours". What
 * is less than a minute away is "now" in the words of the locale.
 *
 * @param at - milliseconds since 1970
 * @param now - milliseconds since 1970
 * @internal
 */
export function timeFromNow(at: number, now: number, locale?: string): string {
  const seconds = (at - now) / 1000;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [unit, length] =
    UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? [];
  return unit && length
    ? format.format(Math.trunc(seconds / length), unit)
    : format.format(0, 'second');
}
