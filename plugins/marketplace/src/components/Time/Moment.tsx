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
  return <time dateTime={at}>{format.format(time)}</time>;
}
