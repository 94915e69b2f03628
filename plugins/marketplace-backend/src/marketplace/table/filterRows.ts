import { FACET_NAMES, FacetName } from './columnValues';
import { PluginTable } from './PluginTable';

/** The values that are selected of facets; of a facet without any, all are let through. */
export type Selection = Partial<Record<FacetName, readonly string[]>>;

/** What is left of rows, and what there is of each facet. */
export interface FilteredRows {
  /** Those that have one of the selected values of every facet, in the order they came. */
  found: number[];
  /**
   * Of each facet, how many rows have each of its sets of values. They ignore the facet's
   * own selection, so that they tell what another click adds.
   */
  counts: Record<FacetName, Int32Array>;
}

/** Filters rows of a table, and counts what they have. */
export function filterRows(
  { facets }: PluginTable,
  rows: readonly number[],
  selection: Selection,
): FilteredRows {
  const counted = FACET_NAMES.map(name => ({
    name,
    sets: facets[name].setOfRow,
    counts: new Int32Array(facets[name].sets),
  }));
  const selecting = counted.flatMap(({ name, ...facet }) => {
    const selected = selection[name];
    return selected?.length
      ? { ...facet, passes: facets[name].setsWith(selected) }
      : [];
  });

  const found: number[] = [];
  for (const row of rows) {
    let missed = 0;
    let missing: (typeof selecting)[number] | undefined;
    for (const facet of selecting) {
      if (facet.passes[facet.sets[row]] === 0) {
        missed += 1;
        missing = facet;
      }
    }
    if (missed === 0) {
      found.push(row);
    } else if (missed === 1 && missing) {
      missing.counts[missing.sets[row]] += 1;
    }
  }
  for (const { sets, counts } of counted) {
    for (const row of found) {
      counts[sets[row]] += 1;
    }
  }
  return { found, counts: byName(counted) };
}

function byName(
  counted: ReadonlyArray<{ name: FacetName; counts: Int32Array }>,
): FilteredRows['counts'] {
  const none = new Int32Array(0);
  const of = (wanted: FacetName) =>
    counted.find(({ name }) => name === wanted)?.counts ?? none;
  return {
    category: of('category'),
    capability: of('capability'),
    author: of('author'),
    role: of('role'),
    kind: of('kind'),
    status: of('status'),
    attention: of('attention'),
    maintenance: of('maintenance'),
    frontendSystem: of('frontendSystem'),
    policy: of('policy'),
    source: of('source'),
    collection: of('collection'),
  };
}
