import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import {
  Entity,
  entityEnvelopeSchemaValidator,
} from '@backstage/catalog-model';
import { ConflictError, isError } from '@backstage/errors';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { setTimeout } from 'node:timers/promises';
import { counted } from '../../counted';
import { ENTRIES_TOPIC } from './entriesTopic';
import { HandedItem, HandOverClient } from './HandOverClient';

const TASK_ID = 'marketplace-hand-over';

/** An event tells when there is something; this is for events that get lost. */
const FREQUENCY = { seconds: 15 };

/** A process that was killed keeps others from it for so long; what is cut off goes on later. */
const TIMEOUT = { minutes: 1 };
const INITIAL_DELAY = { seconds: 5 };

/** What the catalog checks of all that it is handed, before it looks at any of it. */
const toEnvelope = entityEnvelopeSchemaValidator();

/** Between tries to have it run, in milliseconds. */
const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000];

/**
 * Hands the merged entries of all sources to the catalog: only what has changed, and only
 * what the marketplace plugin has stored. Whatever is cut off is handed over again.
 */
export class MarketplaceEntityProvider implements EntityProvider {
  readonly #client: Pick<HandOverClient, 'pending' | 'acknowledge'>;
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #scheduler: SchedulerService;

  constructor(options: {
    client: Pick<HandOverClient, 'pending' | 'acknowledge'>;
    events: EventsService;
    logger: LoggerService;
    scheduler: SchedulerService;
  }) {
    this.#client = options.client;
    this.#events = options.events;
    this.#logger = options.logger;
    this.#scheduler = options.scheduler;
  }

  getProviderName(): string {
    return 'marketplace';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.#scheduler.scheduleTask({
      id: TASK_ID,
      scope: 'global',
      frequency: FREQUENCY,
      timeout: TIMEOUT,
      initialDelay: INITIAL_DELAY,
      fn: async signal => {
        try {
          await this.handOver(connection, signal);
        } catch (error) {
          this.#logger.warn(
            `Entries were not handed over to the catalog, which is tried again soon: ${
              isError(error) ? error.message : error
            }`,
          );
        }
      },
    });
    await this.#events.subscribe({
      id: TASK_ID,
      topics: [ENTRIES_TOPIC],
      onEvent: async () => this.#trigger(),
    });
  }

  /**
   * Hands over everything that waits.
   *
   * @throws when the marketplace plugin or the catalog does not do its part; what was not
   *   acknowledged is handed over by the next call
   */
  async handOver(
    connection: EntityProviderConnection,
    signal: AbortSignal,
  ): Promise<void> {
    let [updated, removed] = [0, 0];
    for (;;) {
      signal.throwIfAborted();
      const pending = await this.#client.pending(signal);
      if (!pending.length) {
        break;
      }
      const added = pending.flatMap(item => this.#toEntity(item));
      await connection.applyMutation({
        type: 'delta',
        added: added.map(entity => ({
          entity,
          locationKey: this.#locationKey,
        })),
        removed: pending.filter(isRemoval).map(({ ref }) => ({
          entityRef: ref,
          locationKey: this.#locationKey,
        })),
      });
      await this.#client.acknowledge(pending, signal);
      updated += added.length;
      removed += pending.filter(isRemoval).length;
    }
    if (updated || removed) {
      this.#logger.info(
        `Handed over to the catalog: ${counted(
          updated,
          'entity',
          'entities',
        )} new or changed, ${removed} gone`,
      );
    }
  }

  /** One that the catalog cannot take must not keep the others waiting. */
  #toEntity({ ref, entity }: HandedItem): Entity[] {
    if (entity === undefined) {
      return [];
    }
    try {
      return [toEnvelope(entity)];
    } catch (error) {
      this.#logger.error(
        `The catalog cannot take ${ref}, which stays as it was there: ${
          isError(error) ? error.message : error
        }`,
      );
      return [];
    }
  }

  get #locationKey(): string {
    return this.getProviderName();
  }

  /** One that is under way may be about to end without having seen what is new. */
  async #trigger(): Promise<void> {
    for (const wait of WAITS_MS) {
      try {
        await this.#scheduler.triggerTask(TASK_ID);
        return;
      } catch (error) {
        if (!(isError(error) && error.name === ConflictError.name)) {
          throw error;
        }
      }
      await setTimeout(wait, undefined, { ref: false });
    }
  }
}

function isRemoval({ entity }: HandedItem): boolean {
  return entity === undefined;
}
