import {
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { ConflictError, isError, NotFoundError } from '@backstage/errors';
import {
  SourceDetails,
  SourceRefresh,
  SourceSummary,
} from 'backstage-plugin-marketplace-common';
import { SourceStore } from '../database/SourceStore';
import { allProblemsOf, summarizeSource } from './summarizeSource';
import { SourceMerger } from './merging/SourceMerger';
import { SourceRunner } from './SourceRunner';
import { TaskStates } from './TaskStates';

/** Each run merges; this is for runs that were cut off before they could. */
const MERGE_TASK = 'marketplace-merge';
const MERGE_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 1 },
  timeout: { minutes: 2 },
  initialDelay: { minutes: 1 },
};

/** Each replica tells which sources it knows: they may differ while they are replaced. */
const CLAIM_TASK = 'marketplace-claim-sources';
const CLAIM_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { seconds: 20 },
  timeout: { seconds: 20 },
};

/** After this, in milliseconds, no process is left that knows a source. */
const GRACE_MS = 60_000;

/** Runs that are told of a source. */
const TOLD_RUNS = 20;

/** A source that is read on a schedule. */
export interface ScheduledRunner {
  runner: SourceRunner;
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/**
 * All sources of this portal: reads each on its schedule, once among all replicas, has the
 * results merged, and tells how they are doing.
 */
export class Sources {
  readonly #runners: readonly ScheduledRunner[];
  readonly #store: SourceStore;
  readonly #merger: SourceMerger;
  readonly #scheduler: SchedulerService;
  readonly #taskStates: TaskStates;
  readonly #logger: LoggerService;
  readonly #onChange: () => Promise<void>;
  readonly #graceMs: number;

  /**
   * @param options.runners - in the order in which their sources decide
   * @param options.onChange - called when there is something new for the catalog
   * @param options.graceMs - how long after the last process that knew it a source goes
   */
  constructor(options: {
    runners: readonly ScheduledRunner[];
    store: SourceStore;
    merger: SourceMerger;
    scheduler: SchedulerService;
    taskStates: TaskStates;
    logger: LoggerService;
    onChange: () => Promise<void>;
    graceMs?: number;
  }) {
    this.#runners = options.runners;
    this.#store = options.store;
    this.#merger = options.merger;
    this.#scheduler = options.scheduler;
    this.#taskStates = options.taskStates;
    this.#logger = options.logger;
    this.#onChange = options.onChange;
    this.#graceMs = options.graceMs ?? GRACE_MS;
  }

  /** Ids in the order in which the sources decide. */
  get ids(): string[] {
    return this.#runners.map(({ runner }) => runner.source.id);
  }

  /** Has every source read on its schedule, and now. */
  async start(): Promise<void> {
    await this.#scheduler.scheduleTask({
      ...CLAIM_SCHEDULE,
      id: CLAIM_TASK,
      scope: 'local',
      fn: () => this.#store.claim(this.ids, new Date().toISOString()),
    });
    await this.#scheduler.scheduleTask({
      ...MERGE_SCHEDULE,
      id: MERGE_TASK,
      scope: 'global',
      fn: () => this.#merge(),
    });
    for (const { runner, schedule } of this.#runners) {
      const id = taskOf(runner.source.id);
      await this.#scheduler.scheduleTask({
        ...schedule,
        id,
        scope: 'global',
        fn: async signal => {
          await runner.run(signal);
          await this.#merge();
        },
      });
      // A new release has a new index: what is due tomorrow by the schedule is due at the start.
      await this.#trigger(id).catch(error => {
        // The schedule may have begun by itself
        if (!isConflict(error)) {
          this.#logger.warn(
            `Source '${runner.source.id}' is not read at the start: ${error}`,
          );
        }
      });
    }
  }

  /** Every source, in the order in which they decide. */
  async list(): Promise<SourceSummary[]> {
    const [stored, tasks] = await Promise.all([
      this.#store.list(),
      this.#taskStates.get(),
    ]);
    return Promise.all(
      this.#runners.map(async ({ runner: { source } }) =>
        summarizeSource(source, {
          stored: stored.get(source.id),
          runs: await this.#store.runs(source.id, 2),
          task: tasks.get(taskOf(source.id)),
        }),
      ),
    );
  }

  /**
   * One source, with its problems and last runs.
   *
   * @throws `NotFoundError` when there is none of this id
   */
  async get(id: string): Promise<SourceDetails> {
    const { source } = this.#find(id);
    const [sources, tasks, runs] = await Promise.all([
      this.#store.list(),
      this.#taskStates.get(),
      this.#store.runs(id, TOLD_RUNS),
    ]);
    const stored = sources.get(id);
    const summary = summarizeSource(source, {
      stored,
      runs,
      task: tasks.get(taskOf(id)),
    });
    return { ...summary, problems: stored ? allProblemsOf(stored) : [], runs };
  }

  /**
   * Has a source read as soon as possible.
   *
   * @throws `NotFoundError` when there is none of this id; `ConflictError` when it is
   *   being read, or what is to be confirmed is not what was read last
   */
  async refresh(id: string, { confirm }: SourceRefresh): Promise<void> {
    this.#find(id);
    if (confirm !== undefined) {
      const stored = (await this.#store.list()).get(id);
      if (stored?.shrinkage?.reading !== confirm) {
        throw new ConflictError(
          `Source '${id}' has been read since, with another result; look at it again`,
        );
      }
    }
    await this.#store.ask(id, confirm);
    try {
      await this.#trigger(taskOf(id));
    } catch (error) {
      // What was confirmed is so for the next run as well
      if (confirm === undefined) {
        throw error;
      }
    }
  }

  #find(id: string): SourceRunner {
    const found = this.#runners.find(({ runner }) => runner.source.id === id);
    if (!found) {
      throw new NotFoundError(
        `There is no source '${id}'; there are ${this.ids.join(', ')}`,
      );
    }
    return found.runner;
  }

  async #trigger(taskId: string): Promise<void> {
    try {
      await this.#scheduler.triggerTask(taskId);
    } catch (error) {
      if (isConflict(error)) {
        throw new ConflictError('It is being read already');
      }
      throw error;
    }
  }

  async #merge(): Promise<void> {
    const configured = this.ids;
    const stored = await this.#store.list();
    const others = [...stored.keys()].filter(id => !configured.includes(id));
    // One that was renamed is not to be missed before it was read by its new name
    const isComplete = configured.every(id => stored.get(id)?.lastSuccessAt);
    if (isComplete && others.length) {
      const claimedSince = new Date(Date.now() - this.#graceMs).toISOString();
      await this.#store.keepOnly(configured, claimedSince);
    }
    const left = await this.#store.list();
    const isNew = await this.#merger.merge([
      ...configured,
      ...others.filter(id => left.has(id)),
    ]);
    if (isNew) {
      await this.#onChange();
    }
  }
}

function taskOf(sourceId: string): string {
  return `marketplace-source-${sourceId}`;
}

function isConflict(error: unknown): boolean {
  return isError(error) && error.name === ConflictError.name;
}
