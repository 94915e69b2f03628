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

interface Host {
  /** Packages without an answer in a row, each counted once. */
  failures: number;
  /** Packages that it refused in a row, each counted once. */
  refusals: number;
  /** Packages whose last look-up came to nothing: they tell nothing new. */
  failing: Set<string>;
  /** Why the last look-up came to nothing. */
  why: string;
  leftUntil?: Date;
  isDown: boolean;
  /** Packages that were not asked for because it is left alone. */
  waiting: number;
  isToldDown: boolean;
  toldAt?: Date;
}

/** A package that a registry was asked for. */
export interface Asked {
  host: string;
  name: string;
  /** When the request began. */
  begunAt: Date;
}

/** Something about a registry that the log should tell. */
export type HostNews =
  | { host: string; state: 'down'; why: string; waiting: number }
  | { host: string; state: 'up' };

/**
 * Knows which registries fail, so that they are left alone for a while and this is told
 * once.
 *
 * A registry is judged by different packages. It rests for five minutes when it gives no
 * answer for five in a row, or refuses twenty; then one more is enough, until it has
 * answered. That it does not know a package is an answer. A package that goes on failing counts once, so that a few
 * of them never keep others waiting. A rest ends by its time: what comes of requests from
 * before does not end it.
 */
export class RegistryHosts {
  readonly #hosts = new Map<string, Host>();

  /**
   * Whether the rest of some registry is over, and it has not answered since. After ten
   * minutes it is none: then nothing of it is asked for, or others come first.
   */
  isSomeOnTrial(now: Date): boolean {
    return [...this.#hosts.values()].some(({ isDown, leftUntil }) => {
      const since = leftUntil && now.getTime() - leftUntil.getTime();
      return isDown && since !== undefined && since >= 0 && since < TRIAL_MS;
    });
  }

  /**
   * Until when a registry is left alone, and why; `undefined` when it may be asked.
   */
  restOf(host: string, now: Date): { until: Date; why: string } | undefined {
    const { leftUntil: until, why } = this.#of(host);
    return until && until > now ? { until, why } : undefined;
  }

  /** A package is not asked for, as its registry is left alone. */
  left(host: string): void {
    this.#of(host).waiting++;
  }

  /** A registry has told of a package, or that it does not know it. */
  answered(asked: Asked): void {
    const known = this.#of(asked.host);
    known.failing.delete(asked.name);
    if (isSinceRest(known, asked)) {
      known.failures = 0;
      known.refusals = 0;
      known.isDown = false;
    }
  }

  /**
   * A registry works, and has not told of a package. It is left alone when this is one too
   * many.
   */
  refused(asked: Asked, error: Error, now: Date): void {
    const known = this.#of(asked.host);
    known.refusals += noteFailing(known, asked.name);
    const isNews = isSinceRest(known, asked);
    if (isNews) {
      known.failures = 0;
    }
    if (known.refusals >= MAX_REFUSALS) {
      known.why = `${error.message}. It has told nothing of the last ${known.refusals} packages`;
      rest(known, REST_MS, now);
    } else if (isNews) {
      known.isDown = false;
    }
  }

  /**
   * A registry has given no answer. It is left alone when this is one too many, or when it
   * asks for that.
   */
  failed(asked: Asked, error: Error, now: Date): void {
    const known = this.#of(asked.host);
    known.failures += noteFailing(known, asked.name);
    known.why = error.message;
    const asksFor = error instanceof RetryLaterError && error.retryAfterMs;
    if (asksFor || known.failures >= MAX_FAILURES) {
      rest(known, asksFor || REST_MS, now);
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
      refusals: 0,
      failing: new Set<string>(),
      why: '',
      isDown: false,
      waiting: 0,
      isToldDown: false,
    };
    this.#hosts.set(host, known);
    return known;
  }
}

/** How many packages more are failing: one that was is none. */
function noteFailing({ failing }: Host, name: string): 0 | 1 {
  if (failing.has(name)) {
    return 0;
  }
  if (failing.size >= MAX_FAILING) {
    failing.clear();
  }
  failing.add(name);
  return 1;
}

function rest(known: Host, ms: number, now: Date): void {
  const until = new Date(now.getTime() + ms);
  known.isDown = true;
  if (!known.leftUntil || until > known.leftUntil) {
    known.leftUntil = until;
  }
}

function isSinceRest({ leftUntil }: Host, { begunAt }: Asked): boolean {
  return !leftUntil || begunAt >= leftUntil;
}
