import { useLocale } from '../../hooks';
import { timeFromNow } from './timeFromNow';
import { useNow } from './useNow';

/**
 * How long ago or ahead a point in time is; the exact time shows on hover.
 *
 * @internal
 */
export function RelativeTime({ at }: { at: string }) {
  const now = useNow();
  const locale = useLocale();
  const time = Date.parse(at);
  if (Number.isNaN(time)) {
    return <>{at}</>;
  }
  const exact = new Intl.DateTimeFormat(locale, {
    dateStyle: 'full',
    timeStyle: 'medium',
  });
  return (
    <time dateTime={at} title={exact.format(time)}>
      {timeFromNow(time, now, locale)}
    </time>
  );
}
