/** Has a thing done once for all who ask for it meanwhile. */
export class Underway<T> {
  readonly #tasks = new Map<string, Promise<T>>();

  /** Things that are being done. */
  get size(): number {
    return this.#tasks.size;
  }

  /**
   * What the others get who have asked for it, or what `task` gives.
   */
  of(key: string, task: () => Promise<T>): Promise<T> {
    const known = this.#tasks.get(key);
    if (known) {
      return known;
    }
    const promise = task().finally(() => this.#tasks.delete(key));
    this.#tasks.set(key, promise);
    return promise;
  }
}
