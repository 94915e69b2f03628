const byName = new Intl.Collator('en');

/**
 * The values of one facet of every row of a table, as numbers.
 *
 * Many rows have the same values, so each row has the number of its set of values. A table
 * is filtered and counted by looking at one number a row, and sets are taken apart only
 * when all rows have been counted.
 */
export class FacetColumn {
  readonly #values: string[] = [];
  readonly #valueCodes = new Map<string, number>();
  /** The values of each set, as codes. */
  readonly #sets: number[][] = [];
  readonly #setCodes = new Map<string, number>();
  readonly #setOfRow: number[] = [];
  #byName: readonly number[] = [];

  /** The set of values of each row. */
  get setOfRow(): readonly number[] {
    return this.#setOfRow;
  }

  /** How many sets there are. */
  get sets(): number {
    return this.#sets.length;
  }

  /** Adds a row. */
  push(values: readonly string[]): void {
    const key = keyOf(values);
    let set = this.#setCodes.get(key);
    if (set === undefined) {
      set = this.#sets.length;
      this.#setCodes.set(key, set);
      this.#sets.push([...new Set(values)].map(value => this.#codeOf(value)));
    }
    this.#setOfRow.push(set);
  }

  /** Tells of each set whether it has any of the values: 1 when it has. */
  setsWith(values: readonly string[]): Uint8Array {
    const wanted = new Set(values.map(value => this.#valueCodes.get(value)));
    return Uint8Array.from(this.#sets, set =>
      set.some(code => wanted.has(code)) ? 1 : 0,
    );
  }

  /**
   * Counts the rows of each value.
   *
   * @param rowsOfSet - the number of rows of each set
   * @returns values that have rows and how many, by name
   */
  countValues(
    rowsOfSet: ArrayLike<number>,
  ): Array<{ value: string; count: number }> {
    const counts = new Int32Array(this.#values.length);
    this.#sets.forEach((codes, set) => {
      const rows = rowsOfSet[set];
      if (rows > 0) {
        for (const code of codes) {
          counts[code] += rows;
        }
      }
    });
    return this.#codesByName()
      .filter(code => counts[code] > 0)
      .map(code => ({ value: this.#values[code], count: counts[code] }));
  }

  #codeOf(value: string): number {
    let code = this.#valueCodes.get(value);
    if (code === undefined) {
      code = this.#values.length;
      this.#valueCodes.set(value, code);
      this.#values.push(value);
    }
    return code;
  }

  /** Comparing texts as people do is slow, so it is done once. */
  #codesByName(): readonly number[] {
    if (this.#byName.length !== this.#values.length) {
      this.#byName = this.#values
        .map((_, code) => code)
        .sort((a, b) => byName.compare(this.#values[a], this.#values[b]));
    }
    return this.#byName;
  }
}

/** Most sets have one value, which is its key, unless it looks like the key of several. */
function keyOf(values: readonly string[]): string {
  return values.length === 1 && !values[0].startsWith('[')
    ? values[0]
    : JSON.stringify(values);
}
