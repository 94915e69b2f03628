import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { MergedEntityStore } from '../../database/MergedEntityStore';
import { SourceStore } from '../../database/SourceStore';

/** The catalog needs a while to process what it was handed: minutes, where it is much. */
const SETTLED_MS = 30 * 60_000;

/** How often it is looked for differences. */
const INTERVAL_MS = 5 * 60_000;

type ReconciledEntities = Pick<
  MergedEntityStore,
  'handedBefore' | 'refs' | 'repeat' | 'removeUnknown'
>;

/**
 * Mends differences between the catalog and what it was handed over: an entity that
 * somebody deleted comes back, and one that is left of a database of former times goes.
 */
export class CatalogReconciler {
  readonly #entities: ReconciledEntities;
  readonly #sources: Pick<SourceStore, 'list'>;
  readonly #sourceIds: readonly string[];
  readonly #logger: LoggerService;
  readonly #onChange: () => Promise<void>;
  #nextAt = 0;

  constructor(options: {
    entities: ReconciledEntities;
    sources: Pick<SourceStore, 'list'>;
    /** The configured ones. */
    sourceIds: readonly string[];
    logger: LoggerService;
    onChange: () => Promise<void>;
  }) {
    this.#entities = options.entities;
    this.#sources = options.sources;
    this.#sourceIds = options.sourceIds;
    this.#logger = options.logger;
    this.#onChange = options.onChange;
  }

  /**
   * Takes note of what the catalog has; now and then it is compared.
   *
   * @param catalog - refs of all plugins, packages and collections, with the sources that
   *   they say they are of; those of other origin say nothing
   */
  notice(catalog: ReadonlyMap<string, string | undefined>): void {
    if (Date.now() < this.#nextAt) {
      return;
    }
    this.#nextAt = Date.now() + INTERVAL_MS;
    this.reconcile(catalog).catch(error => {
      this.#logger.warn(
        `The catalog was not compared with the entries of the sources: ${
          isError(error) ? error.message : error
        }`,
      );
    });
  }

  /** Compares at once. */
  async reconcile(
    catalog: ReadonlyMap<string, string | undefined>,
  ): Promise<void> {
    const settled = new Date(Date.now() - SETTLED_MS).toISOString();
    const handed = await this.#entities.handedBefore(settled);
    const missing = handed.filter(ref => !catalog.has(ref));
    const known = await this.#entities.refs();
    const leftOver = await this.#leftOver(catalog, known);
    if (!missing.length && !leftOver.length) {
      return;
    }
    await this.#entities.repeat(missing);
    await this.#entities.removeUnknown(leftOver);
    this.#logger.info(
      `Handed over again to the catalog, which has lost them: ${missing.length}; removed, as no source has them: ${leftOver.length}`,
    );
    await this.#onChange();
  }

  /** Not knowing is no reason to remove: each source of an entity must have been read. */
  async #leftOver(
    catalog: ReadonlyMap<string, string | undefined>,
    known: ReadonlySet<string>,
  ): Promise<string[]> {
    const stored = await this.#sources.list();
    const unread = new Set(
      this.#sourceIds.filter(id => !stored.get(id)?.lastSuccessAt),
    );
    return [...catalog].flatMap(([ref, sources]) =>
      sources === undefined ||
      known.has(ref) ||
      sources.split(',').some(id => unread.has(id))
        ? []
        : ref,
    );
  }
}
