import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

/** Tells whether a caller may read a plugin or a collection, by its ref. */
export type Visible = (entityRef: string) => boolean;

/** How long an answer of the catalog is used again for the same caller. */
const TTL_MS = 15_000;

/** Callers whose answers are kept at the same time. */
const MAX_CALLERS = 500;

/**
 * Knows which plugins and collections a caller may read: the catalog's permissions, nothing of our own.
 */
export class CatalogVisibility {
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;
  readonly #answers = new Map<
    string,
    { until: number; refs: Promise<ReadonlySet<string>> }
  >();

  constructor(options: {
    catalog: CatalogService;
    permissions: PermissionsService;
  }) {
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
  }

  async of(credentials: BackstageCredentials): Promise<Visible> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return () => true;
      case AuthorizeResult.CONDITIONAL: {
        const refs = await this.#readable(credentials);
        return ref => refs.has(ref);
      }
      default:
        return () => false;
    }
  }

  /** Only the catalog can judge conditions on entities, so it is asked as the caller. */
  async #readable(
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const caller = JSON.stringify(credentials.principal);
    const known = this.#answers.get(caller);
    if (known && known.until > Date.now()) {
      return known.refs;
    }
    const answer = {
      until: Date.now() + TTL_MS,
      refs: this.#askCatalog(credentials),
    };
    answer.refs.catch(() => {
      if (this.#answers.get(caller) === answer) {
        this.#answers.delete(caller);
      }
    });
    this.#forgetOld();
    this.#answers.set(caller, answer);
    return answer.refs;
  }

  /** What has expired goes, and of the rest the oldest when there are too many. */
  #forgetOld(): void {
    for (const [caller, { until }] of this.#answers) {
      if (until <= Date.now() || this.#answers.size >= MAX_CALLERS) {
        this.#answers.delete(caller);
      }
    }
  }

  async #askCatalog(
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const refs = new Set<string>();
    const pages = this.#catalog.streamEntities(
      {
        filter: [{ kind: 'plugin' }, { kind: 'plugincollection' }],
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials },
    );
    for await (const page of pages) {
      page.forEach(entity => refs.add(stringifyEntityRef(entity)));
    }
    return refs;
  }
}
