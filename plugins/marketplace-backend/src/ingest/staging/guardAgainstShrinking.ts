import { SourceShrinkage } from 'backstage-plugin-marketplace-common';
import { digestOf } from '../digestOf';
import { nameOf, StagedEntry } from './StagedEntry';

/** Readings in a row that must agree before a source may shrink by itself. */
const AGREEING_READINGS = 3;

/** What to know to judge a reading. */
export interface ShrinkCase {
  /** Entries that the source has now. */
  staying: readonly StagedEntry[];
  /** Entries that it had and has no more. */
  gone: readonly StagedEntry[];
  former: {
    entries: readonly StagedEntry[];
    shrinkage?: SourceShrinkage;
    confirmed?: string;
    counts?: boolean;
  };
  /** ISO 8601. */
  now: string;
}

/**
 * Holds back what would go when less than half of a source is left: that is more often a
 * mistake than meant. It goes after all when an operator confirms this very reading, or
 * when three readings in a row agree; the last entry goes only when confirmed.
 *
 * @returns the entries that the source is to have from now on
 */
export function guardAgainstShrinking(shrinkCase: ShrinkCase): {
  entries: StagedEntry[];
  shrinkage?: SourceShrinkage;
} {
  const { staying, gone, former, now } = shrinkCase;
  const names = new Set(staying.map(nameOf));
  const lost = gone.filter(entry => !names.has(nameOf(entry)));
  const from = new Set(former.entries.map(nameOf)).size;
  const to = names.size;
  if (!lost.length || to * 2 >= from) {
    return { entries: [...staying] };
  }

  const reading = digestOf(...[...names].sort());
  const seen =
    former.shrinkage?.reading === reading ? former.shrinkage : undefined;
  // Readings shortly after each other, as at the starts of replicas, prove nothing
  const isCounted = !seen || former.counts !== false;
  const agreeing = (seen?.agreeing ?? 0) + (isCounted ? 1 : 0);
  if (
    former.confirmed === reading ||
    (agreeing >= AGREEING_READINGS && to > 0)
  ) {
    return { entries: [...staying] };
  }
  return {
    entries: [
      ...staying,
      ...lost.map(entry => ({ ...entry, state: 'retained' as const })),
    ],
    shrinkage: {
      reading,
      from,
      to,
      agreeing,
      since: seen?.since ?? now,
      countedAt: isCounted ? now : seen.countedAt,
    },
  };
}
