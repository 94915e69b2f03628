import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  CollectionDetails,
  CollectionsResponse,
  HighlightsResponse,
  PluginDetails,
  PluginsQuery,
  PluginsResponse,
} from 'backstage-plugin-marketplace-common';
import { Caller } from './Caller';
import { Visible } from './CatalogVisibility';
import { findPlugin, FoundPlugin } from './findPlugin';
import { highlightsOf } from './highlightsOf';
import { InstanceView, viewInstance } from './InstanceView';
import { describeCollection, listCollections } from './listCollections';
import { listPlugins } from './listPlugins';
import { FoundInInstance, pluginPage } from './pluginPage';
import { PluginWithStatus } from './PluginWithStatus';
import { Provenance } from './provenanceOf';
import { SnapshotOptions, Snapshots } from './Snapshots';

/** What the read model needs. */
export interface MarketplaceOptions extends SnapshotOptions {
  /** Inventories that are older are too old to rely on. */
  staleAfterMs: number;
  /** Without it, pages tell the sources of an entry but not what each of them decides. */
  provenance?: Provenance;
}

/**
 * The read model: answers lists and pages from memory, from a snapshot of the catalog, the
 * inventories and what registries told, that is renewed in the background.
 *
 * What is judged is judged in the instance of an id, by default in this one. Those who may
 * not read inventories are told whether a plugin is installed in this one, and nothing more
 * of it; for them there is no other.
 */
export class Marketplace {
  readonly #options: MarketplaceOptions;
  readonly #snapshots: Snapshots;

  constructor(options: MarketplaceOptions) {
    this.#options = options;
    this.#snapshots = new Snapshots(options);
  }

  /**
   * The plugins that a caller may see and asked for.
   *
   * @throws `NotFoundError` for an instance of which no inventory is known
   */
  async list(query: PluginsQuery, caller: Caller): Promise<PluginsResponse> {
    const { snapshot, instance } = await this.#snapshots.of(
      query.instance,
      caller,
    );
    const plugins = await snapshot.judgedFor(instance, caller);
    return listPlugins(plugins, query, caller.visible);
  }

  /**
   * One plugin, as its entities are at this moment. One of the catalog's own ways that is
   * also in our sources is answered as part of ours, to callers who may read both.
   *
   * @throws `NotFoundError` when there is none, or the caller may not read it, and for an
   *   instance of which no inventory is known
   */
  async get(
    namespace: string,
    name: string,
    caller: Caller,
    instance?: string,
  ): Promise<PluginDetails> {
    const found = await this.#find({ namespace, name }, instance, caller);
    return pluginPage(found, caller, this.#options);
  }

  /**
   * An instance as a caller sees it.
   *
   * @param instance - by default this one
   * @throws `NotFoundError` for one of which no inventory is known
   */
  async viewOf(
    instance: string | undefined,
    caller: Caller,
  ): Promise<InstanceView> {
    const known = await this.#snapshots.of(instance, caller);
    return viewInstance(known.snapshot, known.instance, caller);
  }

  /**
   * One plugin, the instance that it is judged in, and the entities of it and its packages,
   * the deciding one first, as a caller sees them.
   *
   * @throws `NotFoundError` as {@link Marketplace.get} does
   */
  async pluginView(
    namespace: string,
    name: string,
    instance: string | undefined,
    caller: Caller,
  ): Promise<{
    plugin: PluginWithStatus;
    view: InstanceView;
    entities: Entity[];
  }> {
    const found = await this.#find({ namespace, name }, instance, caller);
    return {
      plugin: { ...found.plugin, packages: found.packages },
      entities: inOrder(found),
      view: await viewInstance(found.snapshot, found.instance, caller),
    };
  }

  /**
   * What the catalog has of the marketplace's kinds, as the backend itself reads it, with the
   * fields that lists are made of.
   *
   * @throws what the catalog throws, as long as it was never read
   */
  async entities(): Promise<Iterable<Entity>> {
    const { contents } = await this.#snapshots.get();
    return contents.entities.values();
  }

  /** What to show a caller who has not asked for anything yet. */
  async highlights(caller: Caller): Promise<HighlightsResponse> {
    const { snapshot, instance } = await this.#snapshots.of(undefined, caller);
    const plugins = await snapshot.judgedFor(instance, caller);
    return highlightsOf(plugins, caller.visible);
  }

  /** The collections that a caller may read. */
  async listCollections(visible: Visible): Promise<CollectionsResponse> {
    const snapshot = await this.#snapshots.get();
    // How many plugins a collection has is the same for who may read inventories or not.
    const plugins = await snapshot.judgedFor(this.#options.instance, {
      readsInventories: true,
    });
    return listCollections(plugins, visible);
  }

  /**
   * One collection, with those of its plugins that the caller may read.
   *
   * @throws `NotFoundError` when there is none, or the caller may not read it
   */
  async getCollection(
    namespace: string,
    name: string,
    caller: Caller,
  ): Promise<CollectionDetails> {
    const kind = 'plugincollection';
    const ref = stringifyEntityRef({ kind, namespace, name });
    const known = await this.#snapshots.of(undefined, caller, ref);
    const plugins = await known.snapshot.judgedFor(known.instance, caller);
    const collection = describeCollection(ref, plugins, caller.visible);
    if (!collection) {
      throw new NotFoundError(
        `There is no collection '${namespace}/${name}' that you may read`,
      );
    }
    return collection;
  }

  async #find(
    names: { namespace: string; name: string },
    instance: string | undefined,
    caller: Caller,
  ): Promise<FoundInInstance> {
    const ref = stringifyEntityRef({ kind: 'plugin', ...names });
    const known = await this.#snapshots.of(instance, caller, ref);
    const plugins = await known.snapshot.judgedFor(known.instance, caller);
    const { catalog } = this.#options;
    const found = await findPlugin(ref, plugins, catalog, caller.credentials);
    if (!found) {
      throw new NotFoundError(
        `There is no plugin '${names.namespace}/${names.name}' that you may read`,
      );
    }
    return { ...found, ...known };
  }
}

function inOrder({ plugin, packages, entities }: FoundPlugin): Entity[] {
  const refs = packages.flatMap(({ entityRef }) => entityRef ?? []);
  return [...plugin.refs, ...refs].flatMap(ref => entities.get(ref) ?? []);
}
