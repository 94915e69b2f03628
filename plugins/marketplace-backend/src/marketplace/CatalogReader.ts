import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { addTo } from '../addTo';
import { createBreather } from '../concurrency/breather';
import { COLLECTION_FIELDS } from './CollectionRecord';
import { fieldsByKind } from './fieldsByKind';
import { fieldsToAsk } from './fieldsToAsk';
import { isSameList } from '../isSameList';
import { PolicyRule } from '../policy/PolicyRule';
import { PACKAGE_FIELDS } from './PluginRecord';

const COLLECTION = 'plugincollection';

/** Its specs have no pictures, and no more text than examples of configuration. */
const PACKAGE = 'package';

/** Tells which entities there are, and whether they have changed. */
const IDENTITY_FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.etag',
];

/**
 * Entities of a page. The catalog parses and trims a page in one turn on the event loop, so
 * that more would hold up others; and for each page it looks up all entities of the kind,
 * so that fewer take longer.
 */
const PAGE_SIZE = 750;
const IDENTITIES_PAGE_SIZE = 2_000;

/** Those that are read by their refs: a request names all of them, and its size is limited. */
const CHANGED_PAGE_SIZE = 500;

/**
 * The catalog's own etags are hashes. An author can write any other, which stays the same
 * whatever changes.
 */
const CATALOG_ETAG = /^[0-9a-f]{40,}$/;

/** An author can also write one that looks like the catalog's, as in an exported entity. */
const READ_ALL_MS = 3_600_000;

type Entities = ReadonlyMap<string, Entity>;

/** What was read of the whole catalog. */
interface Reading {
  entities: Entities;
  /** What was asked for of each kind. */
  fields: ReadonlyMap<string, string[]>;
  /** When everything was read. */
  at: number;
}

/**
 * Reads the marketplace's entities of the whole catalog, as the backend itself: each with
 * the fields that lists are made of, and those that filters of collections look at. From
 * the second time on only those are read that have changed, as trimming all of them is
 * the most work that the catalog has with it.
 */
export class CatalogReader {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #policy: readonly PolicyRule[];
  #former?: Reading;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    policy?: readonly PolicyRule[];
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#policy = options.policy ?? [];
  }

  /**
   * Reads them. What stays the same is the same object as the time before: an entity, and
   * the map as well when nothing has changed. Not to be called again before it is done.
   *
   * @returns by ref
   * @throws what the catalog throws; the next reading is as if this one had not been
   */
  async read(): Promise<Entities> {
    const former = this.#former;
    const isFresh = former && Date.now() - former.at < READ_ALL_MS;
    const changed = isFresh ? await this.#readChanges(former) : undefined;
    this.#former = changed ?? (await this.#readAll());
    return this.#former.entities;
  }

  async #readAll(): Promise<Reading> {
    const at = Date.now();
    const collections = await this.#stream([COLLECTION], COLLECTION_FIELDS);
    const fields = fieldsByKind(collections, this.#policy);
    // One after the other: the catalog trims entities on the event loop, so that two pages
    // at once are no faster, and hold up others for twice as long
    const plugins = await this.#stream(['plugin'], fields.get('plugin'));
    const packages = await this.#stream([PACKAGE], PACKAGE_FIELDS);
    const entities = new Map([...collections, ...plugins, ...packages]);
    return { entities, fields, at };
  }

  /** @returns `undefined` when other fields are wanted than were read before */
  async #readChanges(former: Reading): Promise<Reading | undefined> {
    const breathe = createBreather();
    const entities = new Map<string, Entity>();
    const changed = new Map<string, string[]>();
    const present = await this.#stream(
      [...former.fields.keys()],
      IDENTITY_FIELDS,
      IDENTITIES_PAGE_SIZE,
    );
    for (const [ref, entity] of present) {
      await breathe();
      const known = former.entities.get(ref);
      const { etag = '' } = entity.metadata;
      if (etag === known?.metadata.etag && CATALOG_ETAG.test(etag)) {
        entities.set(ref, known);
      } else {
        // Keeps its place in the order of the catalog
        entities.set(ref, entity);
        addTo(changed, entity.kind.toLowerCase(), ref);
      }
    }
    if (!changed.size && entities.size === former.entities.size) {
      return former;
    }
    for (const [kind, refs] of changed) {
      const asking = fieldsToAsk(former.fields.get(kind) ?? [], {
        hasShortSpec: kind === PACKAGE,
      });
      await this.#readInto(entities, refs, asking);
    }
    const fields = fieldsByKind(entities, this.#policy);
    return isSame(fields, former.fields)
      ? { entities, fields, at: former.at }
      : undefined;
  }

  async #readInto(
    entities: Map<string, Entity>,
    refs: readonly string[],
    { asked, trim }: ReturnType<typeof fieldsToAsk>,
  ): Promise<void> {
    for (let from = 0; from < refs.length; from += CHANGED_PAGE_SIZE) {
      const entityRefs = refs.slice(from, from + CHANGED_PAGE_SIZE);
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs, fields: asked },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      entityRefs.forEach((ref, at) => {
        const entity = items[at];
        if (entity) {
          entities.set(ref, trim(entity));
        } else {
          entities.delete(ref);
        }
      });
    }
  }

  /**
   * Always asks for collections as well, which are few: SQLite sorts the entities of a single
   * kind for each page, and goes through those of several kinds in order.
   */
  async #stream(
    kinds: readonly string[],
    fields: readonly string[] = [],
    pageSize = PAGE_SIZE,
  ): Promise<Entities> {
    const entities = new Map<string, Entity>();
    const { asked, trim } = fieldsToAsk(fields, {
      hasShortSpec: kinds.every(kind => kind === PACKAGE),
    });
    const kind = [...new Set([...kinds, COLLECTION])];
    const pages = this.#catalog.streamEntities(
      // Counting them takes the catalog longer than a page of them
      { filter: { kind }, fields: asked, pageSize, totalItems: 'exclude' },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      // One that changed while the catalog was read can come twice
      for (const entity of page) {
        if (kinds.includes(entity.kind.toLowerCase())) {
          entities.set(stringifyEntityRef(entity), trim(entity));
        }
      }
    }
    return entities;
  }
}

function isSame(a: Reading['fields'], b: Reading['fields']): boolean {
  return [...a].every(([kind, fields]) => isSameList(fields, b.get(kind)));
}
