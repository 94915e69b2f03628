import {
  RegistryPackage,
  RegistryRecord,
  RegistryRelease,
} from 'backstage-plugin-marketplace-common';

/** A package whose registry is to be asked. */
export interface DueLookUp {
  name: string;
  /** Of the answer that is known, to ask whether it still holds. */
  etag?: string;
  /** Look-ups that failed, one after the other, until now. */
  failures: number;
}

/** What came of a look-up. */
export type LookUpResult =
  | {
      name: string;
      outcome: 'found';
      etag?: string;
      package: RegistryPackage;
      /** The newest first; not necessarily all. */
      releases: RegistryRelease[];
      /** When to ask again. */
      dueAt: Date;
    }
  | { name: string; outcome: 'unchanged'; dueAt: Date }
  /** What was known is kept, with the note that it is gone. */
  | { name: string; outcome: 'not-found'; dueAt: Date }
  /** What was known is kept. */
  | { name: string; outcome: 'failed'; failure: string; dueAt: Date }
  /**
   * It was not asked for: its registry is not to be asked before. This counts as no
   * failure; why, the last time, is told of a package of which nothing else is known.
   */
  | { name: string; outcome: 'postponed'; failure: string; dueAt: Date };

/** How far the look-ups have come, in packages. */
export interface RegistryProgress {
  /** Those that are looked up. */
  wanted: number;
  /** Those whose registry has ever answered. */
  checked: number;
  /**
   * Those whose last look-up failed, and those whose first waits for a registry that is left
   * alone. One that its registry does not know, or no more, is none of them.
   */
  failed: number;
  /** When the one that was checked the longest ago was, ISO 8601. */
  oldestAt?: string;
  /** The reason of one of those that failed, of the most important. */
  failure?: string;
}

/**
 * Keeps what registries told of packages, and when to ask again.
 */
export interface RegistryStore {
  /**
   * Says which packages are to be looked up. New ones are due from `now` on, those of more
   * importance first; what is no longer wanted is forgotten.
   *
   * @param names - npm names and their importance, the higher the sooner. Those of 0 are
   *   not taken in, but go on, as the last, when they are there
   */
  want(names: ReadonlyMap<string, number>, now: Date): Promise<void>;
  /**
   * The packages that are due, the most important and longest due first.
   *
   * @param options.withRandom - puts random ones first, a fifth of the limit
   */
  due(
    now: Date,
    limit: number,
    options?: { withRandom?: boolean },
  ): Promise<DueLookUp[]>;
  /** Keeps what came of look-ups; of packages that are no longer wanted, nothing. */
  save(results: readonly LookUpResult[], now: Date): Promise<void>;
  /**
   * What is known of packages, all or those that have changed.
   *
   * @param since - answers what has changed at that time or later
   */
  records(since?: Date): Promise<RegistryRecord[]>;
  /** What is known of some packages, those that were never looked up left out. */
  find(names: readonly string[]): Promise<RegistryRecord[]>;
  /** The versions of a package, the newest first. */
  releases(name: string): Promise<RegistryRelease[]>;
  progress(): Promise<RegistryProgress>;
}
