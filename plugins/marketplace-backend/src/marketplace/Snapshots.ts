import {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { InventoryStore } from '../database/InventoryStore';
import { RegistryStore } from '../database/RegistryStore';
import { Caller } from './Caller';
import { readContents } from './CatalogContents';
import { CatalogReader } from './CatalogReader';
import { KnownInstances } from './KnownInstances';
import { readRegistry } from './KnownRegistry';
import { PolicyRule } from '../policy/PolicyRule';
import { PluginsSnapshot } from './PluginsSnapshot';
import { Renewed } from './Renewed';

/** What snapshots are made of. */
export interface SnapshotOptions {
  auth: AuthService;
  catalog: CatalogService;
  inventories: InventoryStore;
  /** What registries told, when they are asked at all. */
  registry: { enabled: boolean; store: RegistryStore };
  /** The rules of the portal's policy; none by default. */
  policy?: readonly PolicyRule[];
  /** The id of this instance. */
  instance: string;
  logger: LoggerService;
  /**
   * Called after each reading of the catalog with the ref of every plugin, package and
   * collection that it has, and its sources annotation. The map is empty while the
   * catalog is.
   */
  onSnapshot?: (refs: ReadonlyMap<string, string | undefined>) => void;
}

/**
 * Takes snapshots of the catalog, the inventories and what registries told: the present
 * one is renewed in the background, and what has not changed is taken over.
 */
export class Snapshots {
  readonly #options: SnapshotOptions;
  readonly #catalog: CatalogReader;
  readonly #snapshot: Renewed<PluginsSnapshot>;

  constructor(options: SnapshotOptions) {
    this.#options = options;
    this.#catalog = new CatalogReader(options);
    this.#snapshot = new Renewed({
      make: former => this.#take(former),
      // The catalog may just be filling.
      isWorthKeeping: ({ contents }) => contents.records.length > 0,
      logger: options.logger,
    });
  }

  /** The present one, as {@link Renewed} says. */
  get(): Promise<PluginsSnapshot> {
    return this.#snapshot.get();
  }

  /**
   * A snapshot that knows the instance that is asked for. This one is known before its first
   * inventory, others are not; to those who may not read inventories there is no other.
   *
   * @param asked - the id of the instance; by default this one
   * @param entityRef - of an entity that the snapshot is to have, when the catalog has it and
   *   the caller may read it
   * @throws `NotFoundError` for an instance of which no inventory is known
   */
  async of(
    asked: string | undefined,
    { credentials, readsInventories }: Caller,
    entityRef?: string,
  ): Promise<{ snapshot: PluginsSnapshot; instance: string }> {
    const { instance } = this.#options;
    const snapshot =
      entityRef === undefined
        ? await this.#snapshot.get()
        : await this.#having(entityRef, credentials);
    if (asked === undefined || asked === instance) {
      return { snapshot, instance };
    }
    if (!readsInventories) {
      throw snapshot.instances.notFound(asked, false);
    }
    const knowing = await this.#knowing(asked, snapshot);
    if (!knowing.instances.get(asked)) {
      throw knowing.instances.notFound(asked, true);
    }
    return { snapshot: knowing, instance: asked };
  }

  async #having(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<PluginsSnapshot> {
    const snapshot = await this.#snapshot.get();
    if (snapshot.contents.refs.has(entityRef)) {
      return snapshot;
    }
    // It may have come since; asking the catalog first keeps this cheap when not.
    const { catalog } = this.#options;
    const exists = await catalog.getEntityByRef(entityRef, { credentials });
    return exists ? this.#snapshot.renew() : snapshot;
  }

  /** It may have come, or gone, since. */
  async #knowing(
    instance: string,
    snapshot: PluginsSnapshot,
  ): Promise<PluginsSnapshot> {
    const stored = await this.#options.inventories.list();
    const exists = stored.some(each => each.instance === instance);
    const isRight = ({ instances }: PluginsSnapshot) =>
      (instances.get(instance) !== undefined) === exists;
    if (isRight(snapshot)) {
      return snapshot;
    }
    const renewed = await this.#snapshot.renew();
    // One that was being taken may have been begun before.
    return isRight(renewed) ? renewed : this.#snapshot.renew();
  }

  async #take(former?: PluginsSnapshot): Promise<PluginsSnapshot> {
    const { inventories, instance, onSnapshot, policy, registry } =
      this.#options;
    const [entities, instances, known] = await Promise.all([
      this.#catalog.read(),
      KnownInstances.read(inventories, former?.instances),
      readRegistry(registry, new Date(), former?.registry),
    ]);
    const contents = await readContents(entities, former?.contents, policy);
    const snapshot = new PluginsSnapshot(
      { contents, instances, registry: known },
      former,
    );
    // What requests ask for is made before the first of them; most portals have nobody who
    // may not read inventories.
    const readsInventories = !former?.isRedacted(instance);
    await snapshot.judgedFor(instance, { readsInventories });
    onSnapshot?.(contents.refs);
    return snapshot;
  }
}
