import { useLocale } from '../../hooks';

/**
 * A day, in the words of the user's locale; the same day in every time zone.
 *
 * @internal
 */
export function CalendarDate({ date }: { date: string }) {
  const locale = useLocale();
  const time = Date.parse(date);
  if (Number.isNaN(time)) {
    return <>{date}</>;
  }
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return <time dateTime={date}>{format.format(time)}</time>;
}
