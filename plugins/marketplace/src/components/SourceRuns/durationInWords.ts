/**
 * How long something took, in the words of the locale: "0.4 sec", "12 sec", "2 min".
 *
 * @param from - ISO 8601
 * @param to - ISO 8601
 * @internal
 */
export function durationInWords(
  from: string,
  to: string,
  locale?: string,
): string {
  const seconds = Math.max(0, Date.parse(to) - Date.parse(from)) / 1000;
  const inMinutes = seconds >= 120;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: inMinutes ? 'minute' : 'second',
    maximumFractionDigits: seconds < 10 ? 1 : 0,
  }).format(inMinutes ? seconds / 60 : seconds);
}
