import {
  SourceProblem,
  SourceRun,
  SourceShrinkage,
  SourceType,
} from 'backstage-plugin-marketplace-common';
import { StagedEntry } from '../ingest/staging/StagedEntry';
import { StagingPlan } from '../ingest/staging/planStaging';

/** A source, as the configuration has it. */
export interface ConfiguredSource {
  id: string;
  type: SourceType;
  target?: string;
}

/** What is stored of a source besides its entries. */
export interface StoredSource extends ConfiguredSource {
  /** See {@link SourceReading}. */
  etag?: string;
  /** ISO 8601. */
  lastSuccessAt?: string;
  /** Of the last reading. */
  problems: SourceProblem[];
  /** What is wrong with its entries beside those of other sources. */
  mergeProblems: SourceProblem[];
  /** See {@link StagingPlan.settled}. */
  settled: boolean;
  shrinkage?: SourceShrinkage;
  /** The reading whose removals an operator agreed to. */
  confirmed?: string;
  /** Whether a person asked for the run that begins. */
  asked: boolean;
  /** Entities by kind, as of the last reading. */
  plugins: number;
  entities: number;
}

/** A file of the last reading. */
export interface StoredFile {
  digest: string;
  /** See {@link SourceFile.listedBy}. */
  listedBy?: readonly string[];
}

/** How a reading that could be made ended. */
export interface ReadingResult {
  plan?: StagingPlan;
  run: SourceRun;
  etag?: string;
}

/**
 * Keeps what each source has, and what its runs did. All facts, no judgements.
 */
export interface SourceStore {
  /**
   * Begins a run: from now on no earlier run of this source can write, and those that
   * never ended count as interrupted.
   *
   * @returns what was stored before
   */
  begin(source: ConfiguredSource, run: SourceRun): Promise<StoredSource>;
  /** The files of the last reading, by path. */
  files(sourceId: string): Promise<Map<string, StoredFile>>;
  /** What is wrong in the files of the last reading, by path. */
  fileProblems(sourceId: string): Promise<Map<string, SourceProblem[]>>;
  /** Every entry of a source, duplicates included. */
  entries(sourceId: string): Promise<StagedEntry[]>;
  /**
   * Stores a reading, all or nothing.
   *
   * Doing it twice for one run is the same as once.
   *
   * @throws `ConflictError` when a later run of the source has begun
   */
  commit(sourceId: string, result: ReadingResult): Promise<void>;
  /** Ends a run that could not read its source; nothing else changes. */
  fail(sourceId: string, run: SourceRun): Promise<void>;
  /** Notes that a process has these sources in its configuration. */
  claim(sourceIds: readonly string[], now: string): Promise<void>;
  /**
   * Forgets all sources but these, with all that they had, unless another process has
   * claimed them since a moment (ISO 8601): replicas may differ while they are replaced.
   */
  keepOnly(sourceIds: readonly string[], claimedSince: string): Promise<void>;
  /**
   * Notes that a person asks for a run.
   *
   * @param confirm - the reading whose removals they agree to
   */
  ask(sourceId: string, confirm?: string): Promise<void>;
  /** Every source that was ever begun and not forgotten, by id. */
  list(): Promise<Map<string, StoredSource>>;
  /** The last runs of a source, newest first. */
  runs(sourceId: string, limit: number): Promise<SourceRun[]>;
}
