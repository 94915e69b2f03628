import { useLocale } from '../../hooks';

/**
 * A point in time, in the user's locale and time zone.
 *
 * @internal
 */
export function Moment({ at }: { at: string }) {
  const locale = useLocale();
  const time = Date.parse(at);
  if (Number.isNaN(time)) {
    return <>{at}</>;
  }
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  // "AM" does not go to a line of its own
  const words = format.format(time).replace(/ (?=\S+$)/, '\u00a0');
  return <time dateTime={at}>{words}</time>;
}
