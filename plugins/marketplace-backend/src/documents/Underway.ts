import { DocumentError } from './DocumentError';

/** Things that may be under way or wait for that. */
const MAX_TASKS = 100;

/** Has a thing done once for all who ask for it meanwhile. */
export class Underway<T> {
  readonly #tasks = new Map<string, Promise<T>>();

  /**
   * What the others get who have asked for it, or what `task` gives.
   *
   * @throws `DocumentError` when a hundred other things are under way
   */
  of(key: string, task: () => Promise<T>): Promise<T> {
    const known = this.#tasks.get(key);
    if (known) {
      return known;
    }
    if (this.#tasks.size >= MAX_TASKS) {
      throw new DocumentError(
        'Too many other packages are being read; ask again in some minutes',
      );
    }
    const promise = task().finally(() => this.#tasks.delete(key));
    this.#tasks.set(key, promise);
    return promise;
  }
}
