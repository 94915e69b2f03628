/**
 * The kinds of places where entries come from.
 *
 * @public
 */
export type SourceType =
  | 'bundled'
  | 'directory'
  | 'entities'
  | 'workspace'
  | 'packages';

/**
 * Every {@link SourceType}.
 *
 * @public
 */
export const SOURCE_TYPES: readonly SourceType[] = [
  'bundled',
  'directory',
  'entities',
  'workspace',
  'packages',
];

/**
 * What is wrong in a file of a source.
 *
 * @public
 */
export interface SourceProblem {
  /**
   * An `error` cost something: a document was refused, or a file could not be read; what
   * it had before stays. A `warning` tells of what was read but is not as it should be.
   */
  severity: 'error' | 'warning';
  /** The file, relative to the source's target. */
  file: string;
  /** 1-based; missing when the problem is with the file as a whole. */
  line?: number;
  /** Dotted path, for example `spec.packages.0`. */
  field?: string;
  /** What is wrong, and what to do about it. */
  message: string;
}

/**
 * How a run ended:
 * `changed` and `unchanged` are good; `shrunk` read the source, and held back removals
 * because more than half of it would have gone; `failed` could not read it and changed
 * nothing; `interrupted` is a run whose process died.
 *
 * @public
 */
export type SourceRunOutcome =
  | 'running'
  | 'changed'
  | 'unchanged'
  | 'shrunk'
  | 'failed'
  | 'interrupted';

/**
 * One reading of a source.
 *
 * @public
 */
export interface SourceRun {
  id: string;
  /** ISO 8601. */
  startedAt: string;
  /** ISO 8601; missing while it runs, and of a run that was interrupted. */
  endedAt?: string;
  outcome: SourceRunOutcome;
  /** Why it failed, and what to do. */
  error?: string;
  /** Files that the source has. */
  files: number;
  /** Entities that the source has, those that are kept from before included. */
  entities: number;
  added: number;
  changed: number;
  removed: number;
  /** Entities kept from before because their file has errors or could not be read. */
  kept: number;
  errors: number;
  warnings: number;
  /** Refs of entities, up to 100 of each, for people who ask what a run did. */
  changes: { added: string[]; changed: string[]; removed: string[] };
}

/**
 * Removals that wait: a source suddenly has less than half of what it had.
 *
 * @public
 */
export interface SourceShrinkage {
  /** Tells this reading from others; confirming it means this very set of entities. */
  reading: string;
  /** Entities before. */
  from: number;
  /** Entities that the source has now. */
  to: number;
  /** Readings in a row that agree; at three the removals happen, unless nothing is left. */
  agreeing: number;
  /** ISO 8601, of the first of them. */
  since: string;
  /** ISO 8601, of the last one that counted. */
  countedAt: string;
}

/**
 * How a source is doing:
 * `new` was never read, `healthy` has no errors, `problems` was read but has errors,
 * `shrunk` waits for a confirmation, `failing` could not be read the last time.
 *
 * @public
 */
export type SourceState = 'new' | 'healthy' | 'problems' | 'shrunk' | 'failing';

/**
 * A source, as lists show it.
 *
 * @public
 */
export interface SourceSummary {
  id: string;
  type: SourceType;
  /** What is read, as configured; missing where there is nothing to configure. */
  target?: string;
  state: SourceState;
  /** Whether a run is under way now. */
  running: boolean;
  /** ISO 8601; missing when the scheduler does not tell. */
  nextRunAt?: string;
  /** The latest run that has ended. */
  lastRun?: SourceRun;
  /** ISO 8601: when the source was last read as a whole. */
  lastSuccessAt?: string;
  /** Plugins that the source has, whether or not another source decides their fields. */
  plugins: number;
  /** Entities of all kinds. */
  entities: number;
  errors: number;
  warnings: number;
  shrinkage?: SourceShrinkage;
}

/**
 * The answer of `GET /sources`, in the order that decides fields.
 *
 * @public
 */
export interface SourcesResponse {
  items: SourceSummary[];
}

/**
 * The answer of `GET /sources/{id}`.
 *
 * @public
 */
export interface SourceDetails extends SourceSummary {
  /** Errors first, then by file and line; up to 1,000. */
  problems: SourceProblem[];
  /** The last runs, newest first, up to 20. */
  runs: SourceRun[];
}

/**
 * The body of `POST /sources/{id}/refresh`.
 *
 * @public
 */
export interface SourceRefresh {
  /** {@link SourceShrinkage.reading}, to let the removals of that reading happen. */
  confirm?: string;
}

/**
 * What one source has to say of a plugin.
 *
 * @public
 */
export interface PluginProvenance {
  /** The id of the source; `catalog` for entities that came by the catalog's own ways. */
  source: string;
  /** The file, relative to the source's target. */
  file?: string;
  /** The entry's own ref in that source. */
  entityRef: string;
  /** Fields that the source decides, as dotted paths: `spec.description`. */
  decides: string[];
  /** Fields that it has too, but an earlier source decides. */
  overridden: string[];
}
