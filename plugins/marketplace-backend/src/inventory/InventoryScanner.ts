import {
  LoggerService,
  RootConfigService,
  RootInstanceMetadataService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { Inventory } from 'backstage-plugin-marketplace-common';
import { resolve } from 'node:path';
import { assertKnownKeys } from '../config/assertKnownKeys';
import { InventoryStore } from '../database/InventoryStore';
import { takeInventory } from './takeInventory';

/**
 * Takes the inventory of the instance that this backend belongs to, and stores it.
 */
export class InventoryScanner {
  /** The id of this instance. */
  readonly instance: string;
  readonly #folder: string;
  readonly #store: InventoryStore;
  readonly #instanceMetadata: RootInstanceMetadataService;
  readonly #logger: LoggerService;

  /**
   * Reads `marketplace.inventory`.
   *
   * @throws `InputError` naming the config path when a value is not usable
   */
  static fromConfig(
    config: RootConfigService,
    deps: {
      store: InventoryStore;
      instanceMetadata: RootInstanceMetadataService;
      logger: LoggerService;
    },
  ): InventoryScanner {
    assertKnownKeys(
      config.getOptionalConfig('marketplace.inventory'),
      'marketplace.inventory',
      ['instance', 'root'],
    );
    const instance =
      config.getOptionalString('marketplace.inventory.instance') ?? 'default';
    if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(instance)) {
      throw new InputError(
        `marketplace.inventory.instance must be 1 to 63 characters of [a-z0-9-], but is '${instance}'`,
      );
    }
    const root = config.getOptionalString('marketplace.inventory.root');
    return new InventoryScanner({
      ...deps,
      instance,
      folder: resolve(root ?? '.'),
    });
  }

  private constructor(options: {
    instance: string;
    folder: string;
    store: InventoryStore;
    instanceMetadata: RootInstanceMetadataService;
    logger: LoggerService;
  }) {
    this.instance = options.instance;
    this.#folder = options.folder;
    this.#store = options.store;
    this.#instanceMetadata = options.instanceMetadata;
    this.#logger = options.logger;
  }

  /**
   * Takes and stores the inventory. When the workspace cannot be read, the last known
   * inventory stays, and the log says why.
   */
  async scan(): Promise<void> {
    const inventory = await this.#take();
    if (!inventory) {
      return;
    }
    try {
      await this.#store.save(inventory);
      this.#logger.info(
        `Instance '${this.instance}' declares ${inventory.packages.length} packages and runs ${inventory.features.length} backend plugins`,
      );
    } catch (error) {
      this.#logger.error(
        `The inventory of instance '${this.instance}' could not be stored; the one from before stays`,
        toError(error),
      );
    }
  }

  async #take(): Promise<Inventory | undefined> {
    try {
      const plugins = await this.#instanceMetadata.getInstalledPlugins();
      return await takeInventory({
        instance: this.instance,
        folder: this.#folder,
        features: plugins.map(({ pluginId, modules }) => ({
          pluginId,
          modules: modules.map(({ moduleId }) => moduleId),
        })),
        now: new Date(),
      });
    } catch (error) {
      this.#logger.error(
        `The packages of instance '${this.instance}' could not be read from ${
          this.#folder
        }; set marketplace.inventory.root to the root of the portal's repository`,
        toError(error),
      );
      return undefined;
    }
  }
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
