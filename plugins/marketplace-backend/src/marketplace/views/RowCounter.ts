import { FacetValue } from 'backstage-plugin-marketplace-common';
import { InstanceRow } from './instanceRows';

/** What one facet looks at. */
interface RowFacet {
  valuesOf(row: InstanceRow): readonly string[];
  selected?: readonly string[];
  /** All values there can be, in the order in which they are shown; without it, by name. */
  order?: readonly string[];
}

/** Tells which rows the selected values of one facet let through, and counts values. */
export class RowCounter {
  readonly #facet: RowFacet;
  readonly #selected: ReadonlySet<string>;
  readonly #counts: Map<string, number>;

  constructor(facet: RowFacet) {
    const { selected = [] } = facet;
    this.#facet = facet;
    this.#selected = new Set(selected);
    // What is selected stays there to be unselected, even when it now finds nothing.
    this.#counts = new Map(selected.map(value => [value, 0]));
  }

  /** Whether any value is selected; else every row matches. */
  get selects(): boolean {
    return this.#selected.size > 0;
  }

  /** Whether a row has one of the selected values. */
  matches(row: InstanceRow): boolean {
    return this.#facet.valuesOf(row).some(value => this.#selected.has(value));
  }

  /** Counts a row for each of its values. */
  count(row: InstanceRow): void {
    for (const value of this.#facet.valuesOf(row)) {
      this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
    }
  }

  /** The values so far, in their order. */
  values(): FacetValue[] {
    const { order } = this.#facet;
    return [...this.#counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) =>
        order
          ? order.indexOf(a.value) - order.indexOf(b.value)
          : a.value.localeCompare(b.value, 'en'),
      );
  }
}
