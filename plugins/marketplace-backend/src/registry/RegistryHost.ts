import { RetryLaterError } from './registryErrors';

/** Packages in a row for which one gives no answer, after which it is left alone. */
const MAX_FAILURES = 5;

/** Packages in a row that one refuses: more, as it works for others. */
const MAX_REFUSALS = 20;

/** Names that are remembered of one: as many as are looked up. */
const MAX_FAILING = 30_000;

/** How long one that fails is left alone, in milliseconds. */
const REST_MS = 5 * 60_000;

/** How long after that it is on trial, in milliseconds. */
const TRIAL_MS = 2 * REST_MS;

/** That one is down again is told no sooner, in milliseconds. */
const SILENCE_MS = 60 * 60_000;

/** A package that a registry was asked for. */
export interface AskedPackage {
  name: string;
  /** When the request began. */
  begunAt: Date;
}

/** Something about a registry that the log should tell. */
export type RegistryNews =
  | { state: 'down'; why: string; waiting: number }
  | { state: 'up' };

/**
 * Knows whether one registry fails, so that it is left alone for a while and this is told once.
 *
 * It is judged by different packages. It rests for five minutes when it gives no answer for
 * five in a row, or refuses twenty; then one more is enough, until it has answered. That it
 * does not know a package is an answer. A package that goes on failing counts once, so that a
 * few of them never keep others waiting. A rest ends by its time: what comes of requests from
 * before does not end it.
 */
export class RegistryHost {
  /** Packages without an answer in a row, each counted once. */
  #failures = 0;
  /** Packages that it refused in a row, each counted once. */
  #refusals = 0;
  /** Packages whose last look-up came to nothing: they tell nothing new. */
  readonly #failing = new Set<string>();
  /** Why the last look-up came to nothing. */
  #why = '';
  #leftUntil: Date | undefined;
  #isDown = false;
  /** Packages that were not asked for because it is left alone. */
  #waiting = 0;
  #isToldDown = false;
  #toldAt: Date | undefined;

  /** Whether its rest is over, not long ago, and it has not answered since. */
  isOnTrial(now: Date): boolean {
    const since = this.#leftUntil && now.getTime() - this.#leftUntil.getTime();
    return (
      this.#isDown && since !== undefined && since >= 0 && since < TRIAL_MS
    );
  }

  /** Until when it is left alone, and why; `undefined` when it may be asked. */
  restAt(now: Date): { until: Date; why: string } | undefined {
    const until = this.#leftUntil;
    return until && until > now ? { until, why: this.#why } : undefined;
  }

  /** A package is not asked for, as it is left alone. */
  left(): void {
    this.#waiting++;
  }

  /** It has told of a package, or that it does not know it. */
  answered(asked: AskedPackage): void {
    this.#failing.delete(asked.name);
    if (this.#isSinceRest(asked)) {
      this.#failures = 0;
      this.#refusals = 0;
      this.#isDown = false;
    }
  }

  /** It works, and has not told of a package. */
  refused(asked: AskedPackage, error: Error, now: Date): void {
    this.#refusals += this.#noteFailing(asked.name);
    const isNews = this.#isSinceRest(asked);
    if (isNews) {
      this.#failures = 0;
    }
    if (this.#refusals >= MAX_REFUSALS) {
      this.#why = `${error.message}. It has told nothing of the last ${
        this.#refusals
      } packages`;
      this.#rest(REST_MS, now);
    } else if (isNews) {
      this.#isDown = false;
    }
  }

  /** It has given no answer, and may have asked to be left alone. */
  failed(asked: AskedPackage, error: Error, now: Date): void {
    this.#failures += this.#noteFailing(asked.name);
    this.#why = error.message;
    const asksFor = error instanceof RetryLaterError && error.retryAfterMs;
    if (asksFor || this.#failures >= MAX_FAILURES) {
      this.#rest(asksFor || REST_MS, now);
    }
  }

  /** What has changed since the last time, for one who tells it. */
  takeNews(now: Date): RegistryNews | undefined {
    const waiting = this.#waiting;
    this.#waiting = 0;
    const isQuiet =
      this.#toldAt && now.getTime() - this.#toldAt.getTime() < SILENCE_MS;
    if (this.#isDown && !this.#isToldDown && !isQuiet) {
      this.#isToldDown = true;
      this.#toldAt = now;
      return { state: 'down', why: this.#why, waiting };
    }
    if (!this.#isDown && this.#isToldDown) {
      this.#isToldDown = false;
      return { state: 'up' };
    }
    return undefined;
  }

  /** How many packages more are failing: one that was is none. */
  #noteFailing(name: string): 0 | 1 {
    if (this.#failing.has(name)) {
      return 0;
    }
    if (this.#failing.size >= MAX_FAILING) {
      this.#failing.clear();
    }
    this.#failing.add(name);
    return 1;
  }

  #rest(ms: number, now: Date): void {
    const until = new Date(now.getTime() + ms);
    this.#isDown = true;
    if (!this.#leftUntil || until > this.#leftUntil) {
      this.#leftUntil = until;
    }
  }

  #isSinceRest({ begunAt }: AskedPackage): boolean {
    return !this.#leftUntil || begunAt >= this.#leftUntil;
  }
}
