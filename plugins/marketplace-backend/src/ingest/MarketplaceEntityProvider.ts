import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError, isError } from '@backstage/errors';
import { FormerEntities } from './FormerEntities';
import { describeProblem, SourceProblem } from './SourceProblem';
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
  readonly #former: Pick<FormerEntities, 'of'>;
  readonly #scheduler: SchedulerService;
  readonly #logger: LoggerService;

  constructor(
    options: ScheduledSource & {
      former: Pick<FormerEntities, 'of'>;
      scheduler: SchedulerService;
      logger: LoggerService;
    },
  ) {
    this.#source = options.source;
    this.#schedule = options.schedule;
    this.#former = options.former;
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
    for (const problem of problems.slice(0, MAX_LOGGED_PROBLEMS)) {
      this.#logger.warn(`Refused ${describeProblem(problem)}`);
    }
    if (entities.length === 0) {
      throw new Error(
        `none of its entries can be used (${problems.length} problems)`,
      );
    }
    const kept = await this.#keptDespite(problems, entities);
    await connection.applyMutation({
      type: 'full',
      entities: [...entities, ...kept].map(entity => ({
        entity,
        locationKey: this.getProviderName(),
      })),
    });
    this.#logger.info(
      `Source '${this.#source.id}' has ${entities.length} entities and ${
        problems.length
      } problems; ${kept.length} entities stay from before`,
    );
  }

  /** What files with problems had before, and is not in this reading. */
  async #keptDespite(
    problems: SourceProblem[],
    entities: Entity[],
  ): Promise<Entity[]> {
    if (!problems.length) {
      return [];
    }
    const files = [...new Set(problems.map(({ file }) => file))];
    const former = await this.#former.of(this.#source.id, files);
    const read = new Set(entities.map(entity => stringifyEntityRef(entity)));
    return former.filter(entity => !read.has(stringifyEntityRef(entity)));
  }
}
