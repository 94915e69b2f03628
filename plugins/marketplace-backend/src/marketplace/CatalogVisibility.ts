import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

/**
 * Tells whether a caller may read a plugin or a collection, by its ref. One caller gets the
 * same function as long as the answer is the same, so that what follows from it can be kept.
 */
export type Visible = (entityRef: string) => boolean;

/** How long an answer is used again for the same caller. */
const TTL_MS = 15_000;

/** From then on, a caller who asks has the next answer prepared, and gets this one. */
const RENEW_MS = 8_000;

/** Callers whose answers are kept at the same time. */
const MAX_CALLERS = 500;

const ALL: Visible = () => true;
const NONE: Visible = () => false;

/** What a caller may read. */
interface Readable {
  visible: Visible;
  /** Where the catalog's permissions have conditions. */
  refs?: ReadonlySet<string>;
}

/** What was found out for a caller, or is being found out. */
interface Answer {
  askedAt: number;
  readable: Promise<Readable>;
  isBeingRenewed?: boolean;
}

/**
 * Knows which plugins and collections a caller may read: the catalog's permissions, nothing of our own.
 */
export class CatalogVisibility {
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;
  readonly #answers = new Map<string, Answer>();

  constructor(options: {
    catalog: CatalogService;
    permissions: PermissionsService;
  }) {
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
  }

  /** What a caller may read, as it was at most 15 seconds ago. */
  async of(credentials: BackstageCredentials): Promise<Visible> {
    const caller = JSON.stringify(credentials.principal);
    const known = this.#answers.get(caller);
    const age = known ? Date.now() - known.askedAt : Infinity;
    if (!known || age >= TTL_MS) {
      const answer = this.#ask(credentials, known);
      this.#keep(caller, answer);
      answer.readable.catch(() => this.#forget(caller, answer));
      return (await answer.readable).visible;
    }
    if (age >= RENEW_MS && !known.isBeingRenewed) {
      known.isBeingRenewed = true;
      const answer = this.#ask(credentials, known);
      answer.readable.then(
        () => this.#keep(caller, answer),
        // Who asks when this one is too old is told.
        () => undefined,
      );
    }
    return (await known.readable).visible;
  }

  #ask(credentials: BackstageCredentials, former?: Answer): Answer {
    return {
      askedAt: Date.now(),
      readable: this.#readable(credentials, former),
    };
  }

  #keep(caller: string, answer: Answer): void {
    this.#forgetOld();
    this.#answers.set(caller, answer);
  }

  #forget(caller: string, answer: Answer): void {
    if (this.#answers.get(caller) === answer) {
      this.#answers.delete(caller);
    }
  }

  /** What has expired goes, and of the rest the oldest when there are too many. */
  #forgetOld(): void {
    for (const [caller, { askedAt }] of this.#answers) {
      if (askedAt + TTL_MS <= Date.now() || this.#answers.size >= MAX_CALLERS) {
        this.#answers.delete(caller);
      }
    }
  }

  async #readable(
    credentials: BackstageCredentials,
    former: Answer | undefined,
  ): Promise<Readable> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return { visible: ALL };
      case AuthorizeResult.CONDITIONAL: {
        const refs = await this.#askCatalog(credentials);
        const known = await former?.readable.catch(() => undefined);
        return known?.refs && isSame(known.refs, refs)
          ? known
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
