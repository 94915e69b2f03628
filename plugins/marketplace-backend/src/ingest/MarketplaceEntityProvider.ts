import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { ConflictError, isError } from '@backstage/errors';
import { describeProblem } from './SourceProblem';
import { ScheduledSource } from './sources/readSourcesConfig';

/** Problems of one run that are logged one by one; the rest are counted. */
const MAX_LOGGED_PROBLEMS = 20;

/**
 * Hands the entries of one source to the catalog: the whole truth, or nothing when
 * the source could not be read.
 */
export class MarketplaceEntityProvider implements EntityProvider {
  readonly #source: ScheduledSource['source'];
  readonly #schedule: ScheduledSource['schedule'];
  readonly #scheduler: SchedulerService;
  readonly #logger: LoggerService;

  constructor(
    options: ScheduledSource & {
      scheduler: SchedulerService;
      logger: LoggerService;
    },
  ) {
    this.#source = options.source;
    this.#schedule = options.schedule;
    this.#scheduler = options.scheduler;
    this.#logger = options.logger.child({ source: options.source.id });
  }

  getProviderName(): string {
    return `marketplace:${this.#source.id}`;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    const id = `marketplace-source-${this.#source.id}`;
    await this.#scheduler.scheduleTask({
      ...this.#schedule,
      id,
      scope: 'global',
      fn: async () => {
        try {
          await this.run(connection);
        } catch (error) {
          const reason = isError(error) ? error.message : String(error);
          this.#logger.error(
            `Source '${
              this.#source.id
            }' was not read, its entries stay as they are: ${reason}`,
          );
        }
      },
    });
    // A new release has a new index: what is due tomorrow by the schedule is due at the start.
    await this.#scheduler.triggerTask(id).catch(error => {
      if (!(isError(error) && error.name === ConflictError.name)) {
        throw error;
      }
    });
  }

  /**
   * Reads the source once and hands over what it has.
   *
   * @throws when the source cannot be read; nothing is changed then
   */
  async run(connection: EntityProviderConnection): Promise<void> {
    const { entities, problems } = await this.#source.read();
    if (entities.length === 0) {
      throw new Error(
        problems.length
          ? `no entry could be used; the first problem is ${describeProblem(
              problems[0],
            )}`
          : 'it has no entries',
      );
    }
    await connection.applyMutation({
      type: 'full',
      entities: entities.map(entity => ({
        entity,
        locationKey: this.getProviderName(),
      })),
    });

    for (const problem of problems.slice(0, MAX_LOGGED_PROBLEMS)) {
      this.#logger.warn(`Refused ${describeProblem(problem)}`);
    }
    this.#logger.info(
      `Source '${this.#source.id}' has ${entities.length} entities and ${
        problems.length
      } problems`,
    );
  }
}
