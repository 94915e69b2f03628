import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { CallerAnswers } from './CallerAnswers';

/**
 * Tells whether a caller may read a plugin or a collection, by its ref. One caller gets the
 * same function as long as the answer is the same, so that what follows from it can be kept.
 */
export type Visible = (entityRef: string) => boolean;

/** Of those who may read all. */
export const ALL_VISIBLE: Visible = () => true;

const NONE: Visible = () => false;

/** What a caller may read. */
interface Readable {
  visible: Visible;
  /** Where the catalog's permissions have conditions. */
  refs?: ReadonlySet<string>;
}

/**
 * Knows which plugins and collections a caller may read: the catalog's permissions, nothing
 * of our own.
 */
export class CatalogVisibility {
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;
  readonly #answers = new CallerAnswers<Readable>((credentials, former) =>
    this.#readable(credentials, former),
  );

  constructor(options: {
    catalog: CatalogService;
    permissions: PermissionsService;
  }) {
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
  }

  /** What a caller may read, as it was at most 15 seconds ago. */
  async of(credentials: BackstageCredentials): Promise<Visible> {
    return (await this.#answers.of(credentials)).visible;
  }

  async #readable(
    credentials: BackstageCredentials,
    former: Readable | undefined,
  ): Promise<Readable> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return { visible: ALL_VISIBLE };
      case AuthorizeResult.CONDITIONAL: {
        const refs = await this.#askCatalog(credentials);
        return former?.refs && isSame(former.refs, refs)
          ? former
          : { visible: ref => refs.has(ref), refs };
      }
      default:
        return { visible: NONE };
    }
  }

  /** Only the catalog can judge conditions on entities, so it is asked as the caller. */
  async #askCatalog(
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const refs = new Set<string>();
    const pages = this.#catalog.streamEntities(
      {
        filter: [{ kind: 'plugin' }, { kind: 'plugincollection' }],
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
        totalItems: 'exclude',
      },
      { credentials },
    );
    for await (const page of pages) {
      page.forEach(entity => refs.add(stringifyEntityRef(entity)));
    }
    return refs;
  }
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every(ref => b.has(ref));
}
