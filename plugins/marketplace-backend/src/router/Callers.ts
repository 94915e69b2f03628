import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { marketplaceInventoryReadPermission } from 'backstage-plugin-marketplace-common';
import { Caller } from '../marketplace/Caller';
import { CallerAnswers } from '../marketplace/CallerAnswers';
import {
  ALL_VISIBLE,
  CatalogVisibility,
  Visible,
} from '../marketplace/CatalogVisibility';

/**
 * Finds out what those who ask may see.
 */
export class Callers {
  readonly #auth: AuthService;
  readonly #permissions: PermissionsService;
  readonly #visibility: CatalogVisibility;
  readonly #readers = new CallerAnswers(credentials =>
    this.#readsInventories(credentials),
  );

  constructor(options: {
    auth: AuthService;
    permissions: PermissionsService;
    visibility: CatalogVisibility;
  }) {
    this.#auth = options.auth;
    this.#permissions = options.permissions;
    this.#visibility = options.visibility;
  }

  /** What a caller may see, as it was at most 15 seconds ago. */
  async of(credentials: BackstageCredentials): Promise<Caller> {
    // Both may ask the permission backend: at the same time
    const [visible, readsInventories] = await Promise.all([
      this.#visibility.of(credentials),
      this.#readers.of(credentials),
    ]);
    return this.#caller(credentials, visible, readsInventories);
  }

  /** As {@link Callers.of}, for one who was just allowed to read inventories. */
  async ofReader(credentials: BackstageCredentials): Promise<Caller> {
    const visible = await this.#visibility.of(credentials);
    return this.#caller(credentials, visible, true);
  }

  async #caller(
    credentials: BackstageCredentials,
    visible: Visible,
    readsInventories: boolean,
  ): Promise<Caller> {
    // A token that is good for this plugin alone cannot be passed on to the catalog. What a
    // service may read there has been decided, and is all or nothing.
    const asksAsPlugin =
      visible === ALL_VISIBLE && this.#auth.isPrincipal(credentials, 'service');
    return {
      credentials: asksAsPlugin
        ? await this.#auth.getOwnServiceCredentials()
        : credentials,
      visible,
      readsInventories,
    };
  }

  async #readsInventories(credentials: BackstageCredentials): Promise<boolean> {
    const [{ result }] = await this.#permissions.authorize(
      [{ permission: marketplaceInventoryReadPermission }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }
}
