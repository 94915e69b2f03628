import {
  LifecycleService,
  LoggerService,
  RootConfigService,
  RootInstanceMetadataService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Inventory } from 'backstage-plugin-marketplace-common';
import { counted } from '../counted';
import { InventoryStore } from '../database/InventoryStore';
import { boundInventory } from './boundInventory';
import {
  DynamicPlugin,
  DynamicPluginsService,
  readDynamicPlugins,
} from './dynamicPlugins';
import { InventoryConfig, readInventoryConfig } from './inventoryConfig';
import { LossGuard } from './LossGuard';
import { readInventoryFile } from './readInventoryFile';
import { readRuntimeFacts } from './readRuntimeFacts';
import { runningWorkspace } from './runningWorkspace';
import { takeInventory } from './takeInventory';
import { untilAborted } from '../untilAborted';
import { withDynamicPlugins } from './withDynamicPlugins';
import { withRuntime } from './withRuntime';

const TASK = 'marketplace-inventory';

/** What a scanner works with. */
export interface InventoryScannerDeps {
  store: Pick<InventoryStore, 'find' | 'save'>;
  instanceMetadata: RootInstanceMetadataService;
  dynamicPlugins: DynamicPluginsService;
  logger: LoggerService;
}

/**
 * Takes the inventory of the instance that this backend belongs to, and stores it: from its
 * repository, or from the file that a build has left, with what this process runs.
 */
export class InventoryScanner {
  readonly #config: RootConfigService;
  readonly #options: InventoryConfig;
  readonly #deps: InventoryScannerDeps;
  readonly #stopped = new AbortController();
  readonly #guard = new LossGuard();
  #scanning: Promise<void> | undefined;

  /**
   * Reads `marketplace.inventory`.
   *
   * @throws `InputError` naming the config path when a value is not usable
   */
  static fromConfig(
    config: RootConfigService,
    deps: InventoryScannerDeps,
  ): InventoryScanner {
    return new InventoryScanner(config, readInventoryConfig(config), deps);
  }

  private constructor(
    config: RootConfigService,
    options: InventoryConfig,
    deps: InventoryScannerDeps,
  ) {
    this.#config = config;
    this.#options = options;
    this.#deps = deps;
  }

  /** The id of this instance. */
  get instance(): string {
    return this.#options.instance;
  }

  /** Has the inventory taken at the start, and on the schedule once among all replicas. */
  async start(
    scheduler: SchedulerService,
    lifecycle: LifecycleService,
  ): Promise<void> {
    lifecycle.addShutdownHook(() => this.#stopped.abort());
    // Not awaited: a portal starts without knowing what it has installed
    lifecycle.addStartupHook(() => {
      void this.scan();
    });
    await scheduler.scheduleTask({
      ...this.#options.schedule,
      // Portals that share a database each take their own
      id: `${TASK}-${this.instance}`,
      scope: 'global',
      fn: signal => this.scan(signal),
    });
  }

  /**
   * Takes and stores the inventory. When it cannot be taken, the last known one stays, and
   * the log says why. It never throws.
   *
   * @param signal - ends it
   */
  async scan(signal?: AbortSignal): Promise<void> {
    const scanning = (this.#scanning ??= this.#scan(signal).finally(() => {
      this.#scanning = undefined;
    }));
    await scanning;
  }

  async #scan(taskSignal?: AbortSignal): Promise<void> {
    const { store, logger } = this.#deps;
    const signal = AbortSignal.any([
      this.#stopped.signal,
      ...(taskSignal ? [taskSignal] : []),
    ]);
    try {
      const inventory = await this.#take(signal);
      const objection = await this.#objectionTo(inventory);
      if (objection !== undefined) {
        logger.error(
          `The last known inventory of instance '${this.instance}' stays instead of the new one. ${objection}`,
        );
        return;
      }
      signal.throwIfAborted();
      // A build that was rolled back to is what runs, and a clock may have been set back
      await store.save(inventory, { evenIfOlder: true });
      logger.info(
        `Instance '${this.instance}' has ${counted(
          inventory.packages.length,
          'package',
        )} and runs ${counted(
          inventory.runtime?.features.length ?? 0,
          'backend plugin',
        )}; ${counted(inventory.findings.length, 'finding')}`,
      );
    } catch (error) {
      if (!signal.aborted) {
        logger.error(
          `The inventory of instance '${
            this.instance
          }' could not be taken, and the last known one stays. ${this.#advice}`,
          error instanceof Error ? error : new Error(String(error)),
        );
      }
    }
  }

  /** What a build could not read stays so: only what is read anew is doubted. */
  async #objectionTo(inventory: Inventory): Promise<string | undefined> {
    if (inventory.origin !== 'scan') {
      return undefined;
    }
    const before = await this.#deps.store.find(this.instance);
    return before && this.#guard.objectionTo(inventory, before);
  }

  get #advice(): string {
    const { file, folder } = this.#options;
    return file === undefined
      ? `Check that marketplace.inventory.root, now ${folder}, is the root of the portal's repository`
      : `Check that marketplace.inventory.file, ${file}, is what 'backstage-plugin-marketplace-backend inventory' has written`;
  }

  async #take(signal: AbortSignal): Promise<Inventory> {
    const { instance, file, folder } = this.#options;
    const runtime = await readRuntimeFacts(
      this.#config,
      this.#deps.instanceMetadata,
    );
    const running = { entry: process.argv.at(1), cwd: process.cwd() };
    const dynamicPlugins = this.#dynamicPlugins();
    if (file === undefined) {
      return takeInventory({
        instance,
        folder,
        runtime,
        process: running,
        dynamicPlugins,
        now: new Date(),
        signal,
      });
    }
    const built = await untilAborted(readInventoryFile(file, instance), signal);
    const workspace = runningWorkspace(built.workspaces, undefined, running);
    return boundInventory(
      withRuntime({
        ...withDynamicPlugins(built, dynamicPlugins),
        // The build may have had another one
        nodeVersion: process.versions.node,
        runtime: { ...runtime, ...(workspace !== undefined && { workspace }) },
      }),
    );
  }

  /** Portals without any are usual, and a service of somebody else may fail. */
  #dynamicPlugins(): DynamicPlugin[] {
    try {
      return readDynamicPlugins(this.#deps.dynamicPlugins);
    } catch (error) {
      this.#deps.logger.warn(
        `The service of dynamic plugins does not tell what it has: ${error}`,
      );
      return [];
    }
  }
}
