import { Entity } from '@backstage/catalog-model';
import { SourceProblem } from 'backstage-plugin-marketplace-common';
import { StagedEntry } from '../ingest/staging/StagedEntry';

/** The entries of one source that take part in merging. */
export interface MergeInput {
  sourceId: string;
  entries: Array<StagedEntry & { ref: string }>;
}

/** A merged entity, to be stored. */
export interface MergedEntity {
  ref: string;
  /** Hash of all that it is made of. */
  input: string;
  hash: string;
  /** The entity as JSON; missing when it is to be removed. */
  json?: string;
  /** Ids of the entries that it is made of, the deciding one first. */
  members: string[];
}

/** A change that the catalog has not been told of yet. */
export interface PendingEntity {
  ref: string;
  hash: string;
  /** Missing when the catalog is to remove it. */
  entity?: Entity;
}

/** An entry of a source, whole. */
export interface StoredEntry {
  id: string;
  sourceId: string;
  path: string;
  ref: string;
  entity: Entity;
}

/** What one merge may read and write. */
export interface MergeTransaction {
  /** The entries of some sources, in their order. */
  entries(sourceIds: readonly string[]): Promise<MergeInput[]>;
  /** What is merged already: ref to {@link MergedEntity.input}. */
  inputs(): Promise<Map<string, string>>;
  /** Whole entries. */
  stored(ids: readonly string[]): Promise<Map<string, StoredEntry>>;
  /** Stores merged entities; what has another hash than before is pending. */
  save(entities: readonly MergedEntity[]): Promise<void>;
  /** Marks entities that the catalog is to remove. */
  remove(refs: readonly string[]): Promise<void>;
  /** Stores what is wrong with entries beside those of other sources, by source. */
  saveProblems(
    problems: ReadonlyMap<string, readonly SourceProblem[]>,
  ): Promise<void>;
}

/**
 * Keeps the entities that the catalog is to have, and knows which of them it has not been
 * told of.
 */
export interface MergedEntityStore {
  /**
   * Merges, one process at a time, unless the same was merged before.
   *
   * @param sourceIds - in the order in which they decide
   * @param version - of the way of merging
   * @param merge - called only when there is something to do
   * @returns whether it was called
   */
  merge(
    sourceIds: readonly string[],
    version: number,
    merge: (tx: MergeTransaction) => Promise<void>,
  ): Promise<boolean>;
  /**
   * Changes that wait for being handed over.
   *
   * @param limit - how many at most; fewer when they are large
   */
  pending(limit: number): Promise<PendingEntity[]>;
  /** Notes what was handed over; what has changed since stays pending. */
  acknowledge(
    handed: ReadonlyArray<{ ref: string; hash: string }>,
    now: string,
  ): Promise<void>;
  /** Refs that were handed over before a moment (ISO 8601), to be found in the catalog. */
  handedBefore(moment: string): Promise<string[]>;
  /** Every ref that is known, also of what is to be removed. */
  refs(): Promise<Set<string>>;
  /** Has entities handed over again. */
  repeat(refs: readonly string[]): Promise<void>;
  /** Has entities removed that no merge knows of. */
  removeUnknown(refs: readonly string[]): Promise<void>;
  /** The entries that an entity was made of, the deciding one first. */
  membersOf(ref: string): Promise<StoredEntry[]>;
}
