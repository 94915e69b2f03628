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
import { summarizeSource } from './summarizeSource';
import { SourceMerger } from './merging/SourceMerger';
import { SourceRunner } from './SourceRunner';
import { TaskStates } from './TaskStates';

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

  /**
   * @param options.runners - in the order in which their sources decide
   * @param options.onChange - called when there is something new for the catalog
   */
  constructor(options: {
    runners: readonly ScheduledRunner[];
    store: SourceStore;
    merger: SourceMerger;
    scheduler: SchedulerService;
    taskStates: TaskStates;
    logger: LoggerService;
    onChange: () => Promise<void>;
  }) {
    this.#runners = options.runners;
    this.#store = options.store;
    this.#merger = options.merger;
    this.#scheduler = options.scheduler;
    this.#taskStates = options.taskStates;
    this.#logger = options.logger;
    this.#onChange = options.onChange;
  }

  /** Ids in the order in which the sources decide. */
  get ids(): string[] {
    return this.#runners.map(({ runner }) => runner.source.id);
  }

  /** Has every source read on its schedule, and now. */
  async start(): Promise<void> {
    for (const { runner, schedule } of this.#runners) {
      const id = taskOf(runner.source.id);
      await this.#scheduler.scheduleTask({
        ...schedule,
        id,
        scope: 'global',
        fn: async signal => {
          if (await runner.run(signal)) {
            await this.#merge();
          }
        },
      });
      // A new release has a new index: what is due tomorrow by the schedule is due at the start.
      await this.#trigger(id).catch(error => {
        this.#logger.info(
          `Source '${runner.source.id}' is not read at the start: ${error}`,
        );
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
    const [stored, tasks, runs] = await Promise.all([
      this.#store.list(),
      this.#taskStates.get(),
      this.#store.runs(id, TOLD_RUNS),
    ]);
    const summary = summarizeSource(source, {
      stored: stored.get(id),
      runs,
      task: tasks.get(taskOf(id)),
    });
    return { ...summary, problems: stored.get(id)?.problems ?? [], runs };
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
      await this.#store.confirm(id, confirm);
    }
    await this.#trigger(taskOf(id));
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
      if (isError(error) && error.name === ConflictError.name) {
        throw new ConflictError('It is being read already');
      }
      throw error;
    }
  }

  async #merge(): Promise<void> {
    const configured = this.ids;
    const stored = await this.#store.list();
    // One that was renamed is not to be missed before it was read by its new name
    if (configured.every(id => stored.get(id)?.lastSuccessAt)) {
      await this.#store.keepOnly(configured);
      await this.#merger.merge(configured);
    } else {
      const others = [...stored.keys()].filter(id => !configured.includes(id));
      await this.#merger.merge([...configured, ...others]);
    }
    // Also when nothing is new: a hand-over that was missed is made up for.
    await this.#onChange();
  }
}

function taskOf(sourceId: string): string {
  return `marketplace-source-${sourceId}`;
}
