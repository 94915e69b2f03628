import { RetryLaterError } from './registryErrors';

/** Failures in a row after which a registry is left alone. */
const MAX_FAILURES = 5;

/** How long one that fails is left alone, in milliseconds. */
const REST_MS = 5 * 60_000;

/** That one is down again is told no sooner, in milliseconds. */
const SILENCE_MS = 60 * 60_000;

interface Host {
  /** In a row. */
  failures: number;
  /** Why the last look-up failed. */
  why: string;
  leftUntil?: Date;
  isDown: boolean;
  /** Packages that were not asked for because it is left alone. */
  waiting: number;
  isToldDown: boolean;
  toldAt?: Date;
}

/** Something about a registry that the log should tell. */
export type HostNews =
  | { host: string; state: 'down'; why: string; waiting: number }
  | { host: string; state: 'up' };

/**
 * Knows which registries fail, so that they are left alone for a while and this is told
 * once.
 */
export class RegistryHosts {
  readonly #hosts = new Map<string, Host>();

  /**
   * Until when a registry is left alone; `undefined` when it may be asked.
   */
  leftUntil(host: string, now: Date): Date | undefined {
    const { leftUntil } = this.#of(host);
    return leftUntil && leftUntil > now ? leftUntil : undefined;
  }

  /** A package is not asked for, as its registry is left alone. */
  left(host: string): void {
    this.#of(host).waiting++;
  }

  /** A registry has given an answer, also one that is of no use. */
  answered(host: string): void {
    const known = this.#of(host);
    known.failures = 0;
    known.leftUntil = undefined;
    known.isDown = false;
  }

  /**
   * A registry has given none. It is left alone when this is one too many, or when it
   * asks for that.
   */
  failed(host: string, error: Error, now: Date): void {
    const known = this.#of(host);
    known.failures++;
    known.why = error.message;
    const asksFor = error instanceof RetryLaterError && error.retryAfterMs;
    if (asksFor || known.failures >= MAX_FAILURES) {
      const until = new Date(now.getTime() + (asksFor || REST_MS));
      known.isDown = true;
      if (!known.leftUntil || until > known.leftUntil) {
        known.leftUntil = until;
      }
    }
  }

  /** What has changed since the last time, for one who tells it. */
  takeNews(now: Date): HostNews[] {
    const news: HostNews[] = [];
    for (const [host, known] of this.#hosts) {
      const { isDown, isToldDown, toldAt, why, waiting } = known;
      const isQuiet = toldAt && now.getTime() - toldAt.getTime() < SILENCE_MS;
      if (isDown && !isToldDown && !isQuiet) {
        news.push({ host, state: 'down', why, waiting });
        known.isToldDown = true;
        known.toldAt = now;
      } else if (!isDown && isToldDown) {
        news.push({ host, state: 'up' });
        known.isToldDown = false;
      }
      known.waiting = 0;
    }
    return news;
  }

  #of(host: string): Host {
    const known = this.#hosts.get(host) ?? {
      failures: 0,
      why: '',
      isDown: false,
      waiting: 0,
      isToldDown: false,
    };
    this.#hosts.set(host, known);
    return known;
  }
}
