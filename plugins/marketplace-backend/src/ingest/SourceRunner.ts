import { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, isError } from '@backstage/errors';
import { SourceRun } from 'backstage-plugin-marketplace-common';
import { randomUUID } from 'node:crypto';
import { SourceStore, StoredSource } from '../database/SourceStore';
import { readFiles } from './readFiles';
import { retryUnlessAborted } from './retryUnlessAborted';
import { describeProblem } from './SourceProblem';
import { MarketplaceSource } from './sources/MarketplaceSource';
import { planStaging, StagingPlan } from './staging/planStaging';
import { YamlParser } from './formats/YamlParser';

/** Problems of one run that are logged one by one; the rest are counted. */
const MAX_LOGGED_PROBLEMS = 20;

/** Refs that a run tells of, of each kind of change. */
const MAX_TOLD_CHANGES = 100;

/**
 * Reads one source and stages what it has. A source that cannot be read changes nothing.
 */
export class SourceRunner {
  readonly source: MarketplaceSource;
  readonly #store: SourceStore;
  readonly #yaml: YamlParser;
  readonly #logger: LoggerService;

  /**
   * @param options.yaml - of this source alone
   */
  constructor(options: {
    source: MarketplaceSource;
    store: SourceStore;
    yaml: YamlParser;
    logger: LoggerService;
  }) {
    this.source = options.source;
    this.#store = options.store;
    this.#yaml = options.yaml;
    this.#logger = options.logger.child({ source: options.source.id });
  }

  /**
   * One run. What goes wrong is logged and noted with the run.
   *
   * @returns whether the source could be read
   * @throws when not even that can be noted
   */
  async run(signal: AbortSignal): Promise<boolean> {
    const run = newRun();
    const { id } = this.source;
    const stored = await this.#patiently(signal, () =>
      this.#store.begin(this.source, run),
    );
    try {
      await this.#read(stored, run, signal);
      return true;
    } catch (error) {
      const reason = isError(error) ? error.message : String(error);
      this.#logger.error(
        `Source '${id}' was not read, its entries stay as they are: ${reason}`,
      );
      await this.#patiently(AbortSignal.timeout(60_000), () =>
        this.#store.fail(id, {
          ...run,
          entities: stored.entities,
          endedAt: new Date().toISOString(),
          outcome: 'failed',
          error: reason,
        }),
      );
      return false;
    } finally {
      await this.#yaml.close();
    }
  }

  async #read(
    stored: StoredSource,
    run: SourceRun,
    signal: AbortSignal,
  ): Promise<void> {
    const { id } = this.source;
    const { etag } = stored;
    let reading = await this.source.read({ signal, etag });
    if (reading.unchanged && stored.shrinkage) {
      // What is held back is to be compared again, although nothing is new.
      reading = await this.source.read({ signal });
    }
    if (reading.unchanged) {
      await this.#commit(signal, unchangedRun(run, stored), etag);
      return;
    }
    const known = await this.#store.files(id);
    const { files, allSame } = await readFiles(this.source, reading.files, {
      known,
      yaml: this.#yaml,
    });
    if (allSame && stored.settled) {
      const ended = { ...unchangedRun(run, stored), files: files.length };
      await this.#commit(signal, ended, reading.etag);
      return;
    }
    const plan = await planStaging(
      {
        files: known,
        entries: await this.#store.entries(id),
        problems: await this.#store.fileProblems(id),
        shrinkage: stored.shrinkage,
        confirmed: stored.confirmed,
      },
      files,
      run.startedAt,
    );
    const ended = plannedRun(run, plan, files.length);
    await this.#commit(signal, ended, reading.etag, plan);
    this.#log(ended, plan);
  }

  async #commit(
    signal: AbortSignal,
    run: SourceRun,
    etag: string | undefined,
    plan?: StagingPlan,
  ): Promise<void> {
    await this.#patiently(signal, () =>
      this.#store.commit(this.source.id, { run, etag, plan }),
    );
  }

  /** The database may be away for a moment. */
  #patiently<T>(signal: AbortSignal, attempt: () => Promise<T>): Promise<T> {
    return retryUnlessAborted(attempt, {
      signal,
      isFinal: error => isError(error) && error.name === ConflictError.name,
    });
  }

  #log(run: SourceRun, { problems, shrinkage }: StagingPlan): void {
    for (const problem of problems.slice(0, MAX_LOGGED_PROBLEMS)) {
      this.#logger.warn(
        `${
          problem.severity === 'error' ? 'Refused' : 'Read with a warning'
        }: ${describeProblem(problem)}`,
      );
    }
    const { added, changed, removed, kept, errors, warnings } = run;
    this.#logger.info(
      `Source '${this.source.id}' has ${run.entities} entities: ${added} added, ${changed} changed, ${removed} removed, ${kept} kept from before; ${errors} errors, ${warnings} warnings`,
    );
    if (shrinkage) {
      this.#logger.warn(
        `Source '${this.source.id}' has ${shrinkage.to} entities now and had ${shrinkage.from}; those that are missing stay until that is confirmed on the page of the sources, or three readings agree (${shrinkage.agreeing} so far)`,
      );
    }
  }
}

function newRun(): SourceRun {
  return {
    id: randomUUID(),
    startedAt: new Date().toISOString(),
    outcome: 'running',
    files: 0,
    entities: 0,
    added: 0,
    changed: 0,
    removed: 0,
    kept: 0,
    errors: 0,
    warnings: 0,
    changes: { added: [], changed: [], removed: [] },
  };
}

function unchangedRun(run: SourceRun, stored: StoredSource): SourceRun {
  const errors = stored.problems.filter(
    ({ severity }) => severity === 'error',
  ).length;
  return {
    ...run,
    endedAt: new Date().toISOString(),
    outcome: 'unchanged',
    entities: stored.entities,
    errors,
    warnings: stored.problems.length - errors,
  };
}

function plannedRun(
  run: SourceRun,
  plan: StagingPlan,
  files: number,
): SourceRun {
  const { added, changed, removed } = plan.changes;
  const errors = plan.problems.filter(
    ({ severity }) => severity === 'error',
  ).length;
  const isChanged = added.length + changed.length + removed.length > 0;
  const outcome = isChanged ? 'changed' : 'unchanged';
  return {
    ...run,
    endedAt: new Date().toISOString(),
    outcome: plan.shrinkage ? 'shrunk' : outcome,
    files,
    entities: plan.entities,
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    kept: plan.kept,
    errors,
    warnings: plan.problems.length - errors,
    changes: {
      added: added.slice(0, MAX_TOLD_CHANGES),
      changed: changed.slice(0, MAX_TOLD_CHANGES),
      removed: removed.slice(0, MAX_TOLD_CHANGES),
    },
  };
}
