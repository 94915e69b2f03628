import { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, isError } from '@backstage/errors';
import { SourceRun } from 'backstage-plugin-marketplace-common';
import { counted } from '../counted';
import { SourceStore, StoredSource } from '../database/SourceStore';
import { digestOf } from './digestOf';
import { FORMATS_VERSION, readFiles } from './readFiles';
import { retryUnlessAborted } from './retryUnlessAborted';
import { newRun, plannedRun, unchangedRun } from './sourceRun';
import { describeProblem } from './SourceProblem';
import { MarketplaceSource } from './sources/MarketplaceSource';
import { planStaging, StagingPlan } from './staging/planStaging';
import { YamlParser } from '../yaml/YamlParser';

/** Another try cannot mend these. */
const FINAL_ERRORS: ReadonlySet<string> = new Set([
  ConflictError.name,
  InputError.name,
  TypeError.name,
]);

/** Problems of one run that are logged one by one; the rest are counted. */
const MAX_LOGGED_PROBLEMS = 20;

/**
 * Reads one source and stages what it has. A source that cannot be read changes nothing.
 */
export class SourceRunner {
  readonly source: MarketplaceSource;
  readonly #store: SourceStore;
  readonly #yaml: YamlParser;
  readonly #countAfterMs: number;
  readonly #logger: LoggerService;

  /**
   * @param options.yaml - of this source alone
   * @param options.countAfterMs - readings sooner than this after another are no further
   *   evidence that the source is meant to have shrunk, unless a person asked for them
   */
  constructor(options: {
    source: MarketplaceSource;
    store: SourceStore;
    yaml: YamlParser;
    countAfterMs: number;
    logger: LoggerService;
  }) {
    this.source = options.source;
    this.#store = options.store;
    this.#yaml = options.yaml;
    this.#countAfterMs = options.countAfterMs;
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
    const etag = this.#etagFrom(stored);
    const reading = await this.source.read({ signal, etag });
    if (reading.unchanged) {
      await this.#commit(signal, unchangedRun(run, stored), etag);
      return;
    }
    const known = await this.#patiently(signal, () => this.#store.files(id));
    const { files, allSame } = await readFiles(this.source, reading.files, {
      known,
      yaml: this.#yaml,
      signal,
    });
    if (allSame && stored.settled) {
      const ended = { ...unchangedRun(run, stored), files: files.length };
      await this.#commit(signal, ended, reading.etag);
      return;
    }
    const former = await this.#patiently(signal, async () => ({
      files: known,
      entries: await this.#store.entries(id),
      problems: await this.#store.fileProblems(id),
    }));
    const plan = await planStaging(
      {
        ...former,
        shrinkage: stored.shrinkage,
        confirmed: stored.confirmed,
        counts: stored.asked || this.#isTimeToCount(stored, run),
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
    // What could not be used this time is to be read again, whether or not it changes
    const isKept = plan?.settled !== false || !this.#canBeUnchanged;
    const stored = etag && isKept ? `${this.#etagOwner} ${etag}` : undefined;
    await this.#patiently(signal, () =>
      this.#store.commit(this.source.id, { run, etag: stored, plan }),
    );
  }

  /** Others keep in their etags what their next reading needs. */
  get #canBeUnchanged(): boolean {
    return ['directory', 'entities'].includes(this.source.type);
  }

  /** An etag is of what was read, and of what was made of it. */
  get #etagOwner(): string {
    const { type, target = '', namespace = '' } = this.source;
    return digestOf(FORMATS_VERSION, type, target, namespace);
  }

  #etagFrom({ etag }: StoredSource): string | undefined {
    const owner = `${this.#etagOwner} `;
    return etag?.startsWith(owner) ? etag.slice(owner.length) : undefined;
  }

  #isTimeToCount({ shrinkage }: StoredSource, { startedAt }: SourceRun) {
    const lastCounted = Date.parse(shrinkage?.countedAt ?? startedAt);
    return Date.parse(startedAt) - lastCounted >= this.#countAfterMs;
  }

  /** The database may be away for a moment. */
  #patiently<T>(signal: AbortSignal, attempt: () => Promise<T>): Promise<T> {
    return retryUnlessAborted(attempt, {
      signal,
      isFinal: error => isError(error) && FINAL_ERRORS.has(error.name),
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
      `Source '${this.source.id}' has ${entitiesIn(
        run.entities,
      )}: ${added} added, ${changed} changed, ${removed} removed, ${kept} kept from before; ${counted(
        errors,
        'error',
      )}, ${counted(warnings, 'warning')}`,
    );
    if (shrinkage) {
      this.#logger.warn(
        `Source '${this.source.id}' has ${entitiesIn(
          shrinkage.to,
        )} now and had ${
          shrinkage.from
        }; those that are missing stay until that is confirmed on the page of the sources, or three readings agree (${
          shrinkage.agreeing
        } so far)`,
      );
    }
  }
}

function entitiesIn(count: number): string {
  return counted(count, 'entity', 'entities');
}
