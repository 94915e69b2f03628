import {
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { counted } from '../counted';
import { RegistryStore } from '../database/RegistryStore';
import { untilAborted } from '../untilAborted';
import { lookUpDue } from './lookUpDue';
import { readRegistryConfig, RegistryConfig } from './readRegistryConfig';
import { RegistryClient } from './RegistryClient';
import { HostNews, RegistryHosts } from './RegistryHosts';

const TASK = 'marketplace-registry';

/**
 * How often it is asked which packages are wanted, in milliseconds: sooner while they change,
 * as they do when the catalog is filled.
 */
const NAMES_MS = { changing: 2 * 60_000, steady: 10 * 60_000 };

/**
 * From one look-up to the next, in milliseconds: each keeps the event loop busy for some,
 * and requests to the portal come in between.
 */
const PACE_MS = 300;

/** What the refresher works with. */
export interface RegistryRefresherOptions {
  client: Pick<RegistryClient, 'look' | 'hostOf'>;
  store: RegistryStore;
  logger: LoggerService;
  /** The packages to look up and their importance, the higher the sooner. */
  names: () => Promise<ReadonlyMap<string, number>>;
  /** From one look-up to the next, in milliseconds; 300 by default. */
  paceMs?: number;
}

/**
 * Keeps what is known from npm registries up to date: a few packages at a time, once among
 * all replicas. When a registry fails, what was known stays.
 */
export class RegistryRefresher {
  readonly #config: RegistryConfig;
  readonly #options: RegistryRefresherOptions;
  readonly #hosts = new RegistryHosts();
  #names: ReadonlyMap<string, number> = new Map();
  #nextNamesAt = -Infinity;
  #namesFailed = false;

  /**
   * Reads `marketplace.registry`.
   *
   * @throws `InputError` naming the config path when a value is not usable
   */
  static fromConfig(
    config: RootConfigService,
    options: RegistryRefresherOptions,
  ): RegistryRefresher {
    return new RegistryRefresher(readRegistryConfig(config), options);
  }

  private constructor(
    config: RegistryConfig,
    options: RegistryRefresherOptions,
  ) {
    this.#config = config;
    this.#options = options;
  }

  /** Whether registries are asked at all. */
  get enabled(): boolean {
    return this.#config.enabled;
  }

  /** Has packages looked up on the schedule, unless that is switched off. */
  async start(scheduler: SchedulerService): Promise<void> {
    if (!this.enabled) {
      return;
    }
    await scheduler.scheduleTask({
      ...this.#config.schedule,
      id: TASK,
      scope: 'global',
      fn: signal => this.#run(signal),
    });
  }

  async #run(signal: AbortSignal): Promise<void> {
    await this.#updateNames(signal);
    try {
      await lookUpDue({
        paceMs: PACE_MS,
        ...this.#options,
        hosts: this.#hosts,
        concurrency: this.#config.concurrency,
        signal,
      });
    } finally {
      this.#hosts.takeNews(new Date()).forEach(news => this.#tell(news));
    }
  }

  /** What is wanted is read again and again; what was wanted stays when that fails. */
  async #updateNames(signal: AbortSignal): Promise<void> {
    const { logger, names, store } = this.#options;
    if (performance.now() < this.#nextNamesAt) {
      return;
    }
    try {
      const wanted = await untilAborted(names(), signal);
      // There is always something to look up, once the catalog and the inventory are read
      if (wanted.size) {
        await store.want(wanted, new Date());
        const pace = isSame(wanted, this.#names) ? 'steady' : 'changing';
        this.#names = wanted;
        this.#nextNamesAt = performance.now() + NAMES_MS[pace];
      }
      this.#namesFailed = false;
    } catch (error) {
      signal.throwIfAborted();
      if (!this.#namesFailed) {
        logger.warn(
          `Which packages to look up in registries cannot be read now, those from before stay: ${error}`,
        );
      }
      this.#namesFailed = true;
    }
  }

  #tell(news: HostNews): void {
    const { logger } = this.#options;
    if (news.state === 'up') {
      logger.info(`The registry at ${news.host} answers again`);
      return;
    }
    const waiting = news.waiting
      ? `; it is left alone for some minutes, and ${counted(
          news.waiting,
          'more package waits',
          'more packages wait',
        )}`
      : '; it is left alone for some minutes';
    logger.warn(`${news.why}${waiting}. What was known before stays`);
  }
}

function isSame(
  names: ReadonlyMap<string, number>,
  others: ReadonlyMap<string, number>,
): boolean {
  if (names.size !== others.size) {
    return false;
  }
  for (const [name, importance] of names) {
    if (others.get(name) !== importance) {
      return false;
    }
  }
  return true;
}
