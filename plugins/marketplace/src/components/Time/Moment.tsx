/**
 * A point in time, in the user's locale and time zone.
 *
 * @internal
 */
export function Moment({ at }: { at: string }) {
  const time = Date.parse(at);
  if (Number.isNaN(time)) {
    return <>{at}</>;
  }
  const format = new Intl.DateTimeFormat(undefined, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return <time dateTime={at}>{format.format(time)}</time>;
}
