import { RecentlyUsed } from '../RecentlyUsed';
import { SearchScores } from '../searchPlugins';
import { PluginTable } from './PluginTable';

/** Texts whose results are kept: those that are typed just now, and those in links. */
const MAX_TEXTS = 50;

/**
 * Searches the plugins of a table, and keeps what was found: paging, another filter and
 * another caller ask for the same text again.
 */
export class RankedSearch {
  readonly #table: PluginTable;
  readonly #search: (text: string) => SearchScores;
  readonly #known = new RecentlyUsed<string, Int32Array>(MAX_TEXTS);

  constructor(table: PluginTable, search: (text: string) => SearchScores) {
    this.#table = table;
    this.#search = search;
  }

  /**
   * How well each row fits a text: the higher the better, and -1 where it does not. A row
   * that is made of several entities is as good as the best of them.
   */
  ranks(text: string): Int32Array {
    const known = this.#known.get(text);
    // Rows that have come since are not in it.
    if (known?.length === this.#table.size) {
      return known;
    }
    const ranks = this.#rank(this.#search(text));
    this.#known.set(text, ranks);
    return ranks;
  }

  #rank(scores: SearchScores): Int32Array {
    const best = new Float64Array(this.#table.size);
    for (const [ref, score] of scores) {
      for (const row of this.#table.rowsOf(ref)) {
        best[row] = Math.max(best[row], score);
      }
    }
    const rankOf = new Map(
      [...new Set(best)].sort((a, b) => a - b).map((score, at) => [score, at]),
    );
    return Int32Array.from(best, score =>
      score > 0 ? rankOf.get(score) ?? -1 : -1,
    );
  }
}
