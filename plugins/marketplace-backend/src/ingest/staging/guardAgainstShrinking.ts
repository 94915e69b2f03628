import { SourceShrinkage } from 'backstage-plugin-marketplace-common';
import { digestOf } from '../digestOf';
import { StagedEntry } from './StagedEntry';

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
  const names = new Set(staying.map(({ facts }) => facts.baseRef));
  const lost = gone.filter(({ facts }) => !names.has(facts.baseRef));
  const from = new Set(former.entries.map(({ facts }) => facts.baseRef)).size;
  const to = names.size;
  if (!lost.length || to * 2 >= from) {
    return { entries: [...staying] };
  }

  const reading = digestOf(...[...names].sort());
  const seen =
    former.shrinkage?.reading === reading ? former.shrinkage : undefined;
  const agreeing = (seen?.agreeing ?? 0) + 1;
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
    shrinkage: { reading, from, to, agreeing, since: seen?.since ?? now },
  };
}
