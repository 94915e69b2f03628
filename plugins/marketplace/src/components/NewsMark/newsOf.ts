import { PluginSummary } from 'backstage-plugin-marketplace-common';

const DAY_MS = 24 * 60 * 60_000;
const NEW_MS = 30 * DAY_MS;
const RELEASED_MS = 14 * DAY_MS;

/**
 * What is new of a plugin: `new` when its entry was added within 30 days, else `released`
 * when one of its packages was published within 14. Days to come are not told of.
 *
 * @param now - milliseconds since 1970
 * @internal
 */
export function newsOf(
  { added, released }: Pick<PluginSummary, 'added' | 'released'>,
  now: number,
): 'new' | 'released' | undefined {
  if (isWithin(NEW_MS, added, now)) {
    return 'new';
  }
  return isWithin(RELEASED_MS, released, now) ? 'released' : undefined;
}

function isWithin(
  span: number,
  date: string | undefined,
  now: number,
): boolean {
  const age = date === undefined ? NaN : now - Date.parse(date);
  // A date has no time zone: it may be tomorrow's somewhere.
  return age >= -DAY_MS && age <= span;
}
