import { FacetValue } from 'backstage-plugin-marketplace-common';
import { PluginWithStatus } from './PluginWithStatus';

/** Tells which plugins the selected values of one facet let through, and counts values. */
export class FacetCounter {
  readonly #valuesOf: (plugin: PluginWithStatus) => readonly string[];
  readonly #selected: ReadonlySet<string>;
  readonly #counts: Map<string, number>;

  constructor(
    valuesOf: (plugin: PluginWithStatus) => readonly string[],
    selected: readonly string[] = [],
  ) {
    this.#valuesOf = valuesOf;
    this.#selected = new Set(selected);
    // What is selected stays there to be unselected, even when it now finds nothing.
    this.#counts = new Map(selected.map(value => [value, 0]));
  }

  /** Whether any value is selected; else every plugin matches. */
  get selects(): boolean {
    return this.#selected.size > 0;
  }

  /** Whether a plugin has one of the selected values. */
  matches(plugin: PluginWithStatus): boolean {
    return this.#valuesOf(plugin).some(value => this.#selected.has(value));
  }

  /** Counts a plugin for each of its values. */
  count(plugin: PluginWithStatus): void {
    for (const value of this.#valuesOf(plugin)) {
      this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
    }
  }

  /** The values so far, by name. */
  values(): FacetValue[] {
    return [...this.#counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => a.value.localeCompare(b.value, 'en'));
  }
}
