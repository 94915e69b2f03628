import { AskedPackage, RegistryHost, RegistryNews } from './RegistryHost';

/** A package that a registry was asked for. */
export interface Asked extends AskedPackage {
  host: string;
}

/** Something about a registry that the log should tell. */
export type HostNews = { host: string } & RegistryNews;

/** Knows of all registries what {@link RegistryHost} knows of one. */
export class RegistryHosts {
  readonly #hosts = new Map<string, RegistryHost>();

  /**
   * Whether the rest of some registry is over, and it has not answered since. After ten
   * minutes it is none: then nothing of it is asked for, or others come first.
   */
  isSomeOnTrial(now: Date): boolean {
    return [...this.#hosts.values()].some(host => host.isOnTrial(now));
  }

  /**
   * Until when a registry is left alone, and why; `undefined` when it may be asked.
   */
  restOf(host: string, now: Date): { until: Date; why: string } | undefined {
    return this.#of(host).restAt(now);
  }

  /** A package is not asked for, as its registry is left alone. */
  left(host: string): void {
    this.#of(host).left();
  }

  /** A registry has told of a package, or that it does not know it. */
  answered(asked: Asked): void {
    this.#of(asked.host).answered(asked);
  }

  /**
   * A registry works, and has not told of a package. It is left alone when this is one too
   * many.
   */
  refused(asked: Asked, error: Error, now: Date): void {
    this.#of(asked.host).refused(asked, error, now);
  }

  /**
   * A registry has given no answer. It is left alone when this is one too many, or when it
   * asks for that.
   */
  failed(asked: Asked, error: Error, now: Date): void {
    this.#of(asked.host).failed(asked, error, now);
  }

  /** What has changed since the last time, for one who tells it. */
  takeNews(now: Date): HostNews[] {
    return [...this.#hosts].flatMap(([host, known]) => {
      const news = known.takeNews(now);
      return news ? { host, ...news } : [];
    });
  }

  #of(host: string): RegistryHost {
    const known = this.#hosts.get(host) ?? new RegistryHost();
    this.#hosts.set(host, known);
    return known;
  }
}
