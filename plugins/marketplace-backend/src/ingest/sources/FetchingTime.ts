/**
 * The time that fetching may take. It runs out only while somebody waits for what is
 * fetched; what they do in between takes their own time.
 */
export class FetchingTime {
  readonly #controller = new AbortController();
  #leftMs: number;
  #running: { since: number; timer: NodeJS.Timeout } | undefined;

  constructor(limitMs: number) {
    this.#leftMs = limitMs;
  }

  /** Aborted with a `TimeoutError` when none is left. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The time runs until the promise settles. */
  async during<T>(fetching: () => Promise<T>): Promise<T> {
    this.#start();
    try {
      return await fetching();
    } finally {
      this.#stop();
    }
  }

  #start(): void {
    const timer = setTimeout(() => {
      this.#controller.abort(
        new DOMException('The time is over', 'TimeoutError'),
      );
    }, this.#leftMs);
    this.#running = { since: performance.now(), timer };
  }

  #stop(): void {
    if (this.#running) {
      clearTimeout(this.#running.timer);
      const passed = performance.now() - this.#running.since;
      this.#leftMs = Math.max(0, this.#leftMs - passed);
      this.#running = undefined;
    }
  }
}
