/** Keeps values of the keys that were asked for last. */
export class RecentlyUsed<K, V> {
  readonly #values = new Map<K, V>();
  readonly #max: number;
  readonly #weightOf: (value: V) => number;

  /**
   * @param max - how many values are kept, or how much they may weigh together; the last
   *   one is kept whatever it weighs
   */
  constructor(max: number, weightOf: (value: V) => number = () => 1) {
    this.#max = max;
    this.#weightOf = weightOf;
  }

  get(key: K): V | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) {
      this.#values.delete(key);
      this.#values.set(key, value);
    }
    return value;
  }

  delete(key: K): void {
    this.#values.delete(key);
  }

  /** The one that was asked for last comes last. */
  entries(): Array<[K, V]> {
    return [...this.#values];
  }

  set(key: K, value: V): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    let weight = 0;
    this.#values.forEach(each => {
      weight += this.#weightOf(each);
    });
    for (const [oldest, each] of this.#values) {
      if (weight <= this.#max || oldest === key) {
        break;
      }
      weight -= this.#weightOf(each);
      this.#values.delete(oldest);
    }
  }
}
