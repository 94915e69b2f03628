import { Breather } from '../../concurrency/breather';
import { addTo } from '../../addTo';
import { Visible } from '../CatalogVisibility';
import { PluginEntry } from '../PluginEntry';
import { PluginWithStatus } from '../PluginWithStatus';
import { FACET_NAMES, FacetName, FACETS, ORDERS } from './columnValues';
import { FacetColumn } from './FacetColumn';

/**
 * The plugins of a list with a column of numbers for all that they are filtered, counted
 * and sorted by, so that thousands are looked at in less than a millisecond.
 *
 * Each entry has a row, in the order of titles. What some callers see of an entry, when
 * that is another plugin than its own, gets a row after those when it is first seen.
 */
export class PluginTable {
  readonly #entries: readonly PluginEntry[];
  readonly #plugins: PluginWithStatus[] = [];
  readonly #rowOfView = new Map<PluginWithStatus, number>();
  readonly #rowsOfRef = new Map<string, number[]>();
  readonly #seen = new WeakMap<Visible, readonly number[]>();

  readonly facets: Readonly<Record<FacetName, FacetColumn>> = {
    category: new FacetColumn(),
    capability: new FacetColumn(),
    author: new FacetColumn(),
    role: new FacetColumn(),
    kind: new FacetColumn(),
    status: new FacetColumn(),
    attention: new FacetColumn(),
    maintenance: new FacetColumn(),
    frontendSystem: new FacetColumn(),
    policy: new FacetColumn(),
    source: new FacetColumn(),
    collection: new FacetColumn(),
  };
  /** By row, what it is sorted by: see {@link ORDERS}. */
  readonly orders = {
    added: new Array<number>(),
    released: new Array<number>(),
    attention: new Array<number>(),
  };

  private constructor(entries: readonly PluginEntry[]) {
    this.#entries = entries;
  }

  /** Others have their turns on the event loop meanwhile. */
  static async create(
    entries: readonly PluginEntry[],
    breathe: Breather,
  ): Promise<PluginTable> {
    const table = new PluginTable(entries);
    for (const { own } of entries) {
      await breathe();
      table.#add(own);
    }
    return table;
  }

  /** The number of rows. */
  get size(): number {
    return this.#plugins.length;
  }

  pluginAt(row: number): PluginWithStatus {
    return this.#plugins[row];
  }

  /** Rows of plugins that are made of an entity, alone or with others. */
  rowsOf(entityRef: string): readonly number[] {
    return this.#rowsOfRef.get(entityRef) ?? [];
  }

  /** The row of what a caller sees of each entry that they see, by title. */
  rowsSeenBy(visible: Visible): readonly number[] {
    let rows = this.#seen.get(visible);
    if (!rows) {
      rows = this.#lookAt(visible);
      this.#seen.set(visible, rows);
    }
    return rows;
  }

  #lookAt(visible: Visible): readonly number[] {
    const rows: number[] = [];
    this.#entries.forEach((entry, position) => {
      const plugin = entry.seenBy(visible);
      if (plugin === entry.own) {
        rows.push(position);
      } else if (plugin) {
        rows.push(this.#rowOf(plugin));
      }
    });
    return rows;
  }

  #rowOf(view: PluginWithStatus): number {
    let row = this.#rowOfView.get(view);
    if (row === undefined) {
      row = this.#add(view);
      this.#rowOfView.set(view, row);
    }
    return row;
  }

  #add(plugin: PluginWithStatus): number {
    const row = this.#plugins.push(plugin) - 1;
    plugin.refs.forEach(ref => addTo(this.#rowsOfRef, ref, row));
    for (const name of FACET_NAMES) {
      this.facets[name].push(FACETS[name](plugin));
    }
    this.orders.added.push(ORDERS.added(plugin));
    this.orders.released.push(ORDERS.released(plugin));
    this.orders.attention.push(ORDERS.attention(plugin));
    return row;
  }
}
