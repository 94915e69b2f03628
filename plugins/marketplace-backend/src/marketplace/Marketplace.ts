import {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { isError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  PluginDetails,
  PluginsQuery,
  PluginsResponse,
} from 'backstage-plugin-marketplace-common';
import { InventoryStore } from '../database/InventoryStore';
import { Visible } from './CatalogVisibility';
import { describePlugin } from './describePlugin';
import { listPlugins } from './listPlugins';
import { RECORD_FIELDS } from './PluginRecord';
import { createSnapshot, PluginsSnapshot } from './PluginsSnapshot';

/** A snapshot older than this is renewed in the background by the next request. */
const FRESH_MS = 10_000;

/** One older than this is worth waiting for a new one, as long as there comes one. */
const STALE_MS = 60_000;

/**
 * The read model: answers lists and pages from memory, from a snapshot of the catalog
 * and the inventory that is renewed in the background.
 */
export class Marketplace {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #inventories: InventoryStore;
  readonly #instance: string;
  readonly #logger: LoggerService;
  #current?: { snapshot: PluginsSnapshot; builtAt: number };
  #building?: Promise<PluginsSnapshot>;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    inventories: InventoryStore;
    instance: string;
    logger: LoggerService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#inventories = options.inventories;
    this.#instance = options.instance;
    this.#logger = options.logger;
  }

  /** The plugins that a caller may see and asked for. */
  async list(query: PluginsQuery, visible: Visible): Promise<PluginsResponse> {
    return listPlugins(await this.#snapshot(), query, visible);
  }

  /**
   * One plugin, as its entities are at this moment.
   *
   * @throws `NotFoundError` when there is none, or the caller may not read it
   */
  async get(
    namespace: string,
    name: string,
    credentials: BackstageCredentials,
  ): Promise<PluginDetails> {
    const ref = stringifyEntityRef({ kind: 'plugin', namespace, name });
    let snapshot = await this.#snapshot();
    if (!snapshot.byRef.has(ref)) {
      // It may have come since; asking the catalog first keeps this cheap when not.
      const exists = await this.#catalog.getEntityByRef(ref, { credentials });
      snapshot = exists ? await this.#rebuild() : snapshot;
    }
    const plugin = snapshot.byRef.get(ref);
    const packages = plugin?.packages.flatMap(pkg => pkg.entityRef ?? []) ?? [];
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: [ref, ...packages] },
      { credentials },
    );
    const [entity, ...readable] = items;
    if (!plugin || !entity) {
      throw new NotFoundError(
        `There is no plugin '${namespace}/${name}' that you may read`,
      );
    }
    return describePlugin({
      plugin,
      entity,
      readablePackages: new Set(
        readable.flatMap(pkg => (pkg ? stringifyEntityRef(pkg) : [])),
      ),
      inventory: snapshot.inventory,
      instance: this.#instance,
    });
  }

  async #snapshot(): Promise<PluginsSnapshot> {
    const current = this.#current;
    const age = current ? Date.now() - current.builtAt : Infinity;
    if (current && age < FRESH_MS) {
      return current.snapshot;
    }
    const renewed = this.#rebuild();
    if (!current) {
      return renewed;
    }
    renewed.catch(error => {
      this.#logger.warn(
        `The list of plugins was not renewed and is as it was: ${
          isError(error) ? error.message : error
        }`,
      );
    });
    return age < STALE_MS
      ? current.snapshot
      : renewed.catch(() => current.snapshot);
  }

  #rebuild(): Promise<PluginsSnapshot> {
    this.#building ??= this.#build().finally(() => {
      this.#building = undefined;
    });
    return this.#building;
  }

  async #build(): Promise<PluginsSnapshot> {
    const [entities, inventory] = await Promise.all([
      this.#readEntities(),
      this.#inventories.find(this.#instance),
    ]);
    const snapshot = await createSnapshot(entities, inventory);
    this.#current = {
      snapshot,
      // One without plugins is not to be kept: the catalog may just be filling.
      builtAt: snapshot.plugins.length ? Date.now() : 0,
    };
    return snapshot;
  }

  async #readEntities(): Promise<Entity[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const entities: Entity[] = [];
    const pages = this.#catalog.streamEntities(
      {
        filter: [{ kind: 'plugin' }, { kind: 'package' }],
        fields: RECORD_FIELDS,
      },
      { credentials },
    );
    for await (const page of pages) {
      entities.push(...page);
    }
    return entities;
  }
}
