/** Keeps values of the keys that were asked for last. */
export class RecentlyUsed<K, V> {
  readonly #values = new Map<K, V>();
  readonly #max: number;

  /** @param max - how many values are kept */
  constructor(max: number) {
    this.#max = max;
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
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#max && oldest !== undefined) {
      this.#values.delete(oldest);
    }
  }
}
