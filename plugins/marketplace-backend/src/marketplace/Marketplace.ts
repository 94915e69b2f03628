import {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CollectionDetails,
  CollectionsResponse,
  PluginDetails,
  PluginsQuery,
  PluginsResponse,
} from 'backstage-plugin-marketplace-common';
import { InventoryStore } from '../database/InventoryStore';
import { Visible } from './CatalogVisibility';
import { describePlugin } from './describePlugin';
import { describeCollection, listCollections } from './listCollections';
import { listPlugins } from './listPlugins';
import { createSnapshot, PluginsSnapshot } from './PluginsSnapshot';
import { Provenance, provenanceOf } from './provenanceOf';
import { readCatalog } from './readCatalog';
import { Renewed } from './Renewed';

/** What the read model needs. */
export interface MarketplaceOptions {
  auth: AuthService;
  catalog: CatalogService;
  inventories: InventoryStore;
  /** The id of this instance. */
  instance: string;
  logger: LoggerService;
  /** Without it, pages tell the sources of an entry but not what each of them decides. */
  provenance?: Provenance;
  /**
   * Called after each reading of the catalog with the ref of every plugin, package and
   * collection that it has, and its sources annotation. The map is empty while the
   * catalog is.
   */
  onSnapshot?: (refs: ReadonlyMap<string, string | undefined>) => void;
}

/**
 * The read model: answers lists and pages from memory, from a snapshot of the catalog
 * and the inventory that is renewed in the background.
 */
export class Marketplace {
  readonly #options: MarketplaceOptions;
  readonly #snapshot: Renewed<PluginsSnapshot>;

  constructor(options: MarketplaceOptions) {
    this.#options = options;
    this.#snapshot = new Renewed({
      make: former => this.#makeSnapshot(former),
      // The catalog may just be filling.
      isWorthKeeping: ({ entries }) => entries.length > 0,
      logger: options.logger,
    });
  }

  /** The plugins that a caller may see and asked for. */
  async list(query: PluginsQuery, visible: Visible): Promise<PluginsResponse> {
    return listPlugins(await this.#snapshot.get(), query, visible);
  }

  /**
   * One plugin, as its entities are at this moment. One of the catalog's own ways that is
   * also in our sources is answered as part of ours, to callers who may read both.
   *
   * @throws `NotFoundError` when there is none, or the caller may not read it
   */
  async get(
    namespace: string,
    name: string,
    credentials: BackstageCredentials,
  ): Promise<PluginDetails> {
    const { instance, provenance } = this.#options;
    const ref = stringifyEntityRef({ kind: 'plugin', namespace, name });
    const snapshot = await this.#snapshotWith(ref, credentials);
    const asked = snapshot.byRef.get(ref);
    const whole = asked?.partOf ? snapshot.byRef.get(asked.partOf) : undefined;
    const entities = await this.#readEntities(
      [ref, ...[asked, whole].flatMap(entry => entry?.entityRefs ?? [])],
      credentials,
    );
    const visible: Visible = entityRef => entities.has(entityRef);
    const plugin = visible(ref)
      ? asked?.seenBy(visible) ?? whole?.seenBy(visible)
      : undefined;
    if (!plugin) {
      throw new NotFoundError(
        `There is no plugin '${namespace}/${name}' that you may read`,
      );
    }
    return describePlugin({
      plugin,
      entities,
      sources: await provenanceOf(plugin, provenance),
      inventory: snapshot.inventory,
      instance,
    });
  }

  /** The collections that a caller may read. */
  async listCollections(visible: Visible): Promise<CollectionsResponse> {
    return listCollections(await this.#snapshot.get(), visible);
  }

  /**
   * One collection, with those of its plugins that the caller may read.
   *
   * @throws `NotFoundError` when there is none, or the caller may not read it
   */
  async getCollection(
    namespace: string,
    name: string,
    caller: { credentials: BackstageCredentials; visible: Visible },
  ): Promise<CollectionDetails> {
    const kind = 'plugincollection';
    const ref = stringifyEntityRef({ kind, namespace, name });
    const snapshot = await this.#snapshotWith(ref, caller.credentials);
    const collection = snapshot.collections.find(
      ({ summary }) => summary.entityRef === ref,
    );
    if (!collection || !caller.visible(ref)) {
      throw new NotFoundError(
        `There is no collection '${namespace}/${name}' that you may read`,
      );
    }
    return describeCollection(collection, snapshot, caller.visible);
  }

  /** A snapshot that has an entity, when the catalog has it and the caller may read it. */
  async #snapshotWith(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<PluginsSnapshot> {
    const snapshot = await this.#snapshot.get();
    if (snapshot.refs.has(ref)) {
      return snapshot;
    }
    // It may have come since; asking the catalog first keeps this cheap when not.
    const { catalog } = this.#options;
    const exists = await catalog.getEntityByRef(ref, { credentials });
    return exists ? this.#snapshot.renew() : snapshot;
  }

  async #readEntities(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlyMap<string, Entity>> {
    const { items } = await this.#options.catalog.getEntitiesByRefs(
      { entityRefs: [...new Set(entityRefs)] },
      { credentials },
    );
    return new Map(
      items.flatMap(entity =>
        entity ? [[stringifyEntityRef(entity), entity]] : [],
      ),
    );
  }

  async #makeSnapshot(former?: PluginsSnapshot): Promise<PluginsSnapshot> {
    const { inventories, instance, onSnapshot } = this.#options;
    const [entities, inventory] = await Promise.all([
      readCatalog(this.#options),
      inventories.find(instance),
    ]);
    const snapshot = await createSnapshot(entities, inventory, former);
    onSnapshot?.(snapshot.refs);
    return snapshot;
  }
}
