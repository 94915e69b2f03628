import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { marketplaceInventoryReadPermission } from 'backstage-plugin-marketplace-common';
import { Caller } from '../marketplace/Caller';
import { CatalogVisibility } from '../marketplace/CatalogVisibility';

/** How long an answer is used again for the same caller, as that of the catalog is. */
const TTL_MS = 15_000;

/** Callers whose answers are kept at the same time. */
const MAX_CALLERS = 500;

/**
 * Finds out what those who ask may see.
 */
export class Callers {
  readonly #permissions: PermissionsService;
  readonly #visibility: CatalogVisibility;
  readonly #answers = new Map<
    string,
    { until: number; readsInventories: Promise<boolean> }
  >();

  constructor(options: {
    permissions: PermissionsService;
    visibility: CatalogVisibility;
  }) {
    this.#permissions = options.permissions;
    this.#visibility = options.visibility;
  }

  /** What a caller may see, as it was at most 15 seconds ago. */
  async of(credentials: BackstageCredentials): Promise<Caller> {
    // Both may ask the permission backend: at the same time
    const [visible, readsInventories] = await Promise.all([
      this.#visibility.of(credentials),
      this.#readsInventories(credentials),
    ]);
    return { credentials, visible, readsInventories };
  }

  /** As {@link Callers.of}, for one who was just allowed to read inventories. */
  async ofReader(credentials: BackstageCredentials): Promise<Caller> {
    const visible = await this.#visibility.of(credentials);
    return { credentials, visible, readsInventories: true };
  }

  async #readsInventories(credentials: BackstageCredentials): Promise<boolean> {
    const caller = JSON.stringify(credentials.principal);
    const known = this.#answers.get(caller);
    if (known && known.until > Date.now()) {
      return known.readsInventories;
    }
    const answer = {
      until: Date.now() + TTL_MS,
      readsInventories: this.#ask(credentials),
    };
    answer.readsInventories.catch(() => {
      if (this.#answers.get(caller) === answer) {
        this.#answers.delete(caller);
      }
    });
    this.#forgetOld();
    this.#answers.set(caller, answer);
    return answer.readsInventories;
  }

  async #ask(credentials: BackstageCredentials): Promise<boolean> {
    const [{ result }] = await this.#permissions.authorize(
      [{ permission: marketplaceInventoryReadPermission }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }

  /** What has expired goes, and of the rest the oldest when there are too many. */
  #forgetOld(): void {
    for (const [caller, { until }] of this.#answers) {
      if (until <= Date.now() || this.#answers.size >= MAX_CALLERS) {
        this.#answers.delete(caller);
      }
    }
  }
}
