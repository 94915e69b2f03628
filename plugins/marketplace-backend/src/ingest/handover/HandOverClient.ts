import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { z } from 'zod';

const TIMEOUT_MS = 30_000;

const pageSchema = z.object({
  items: z.array(
    z.object({
      ref: z.string(),
      hash: z.string(),
      entity: z.unknown().optional(),
    }),
  ),
});

/** A change that the catalog has not been told of yet. */
export type HandedItem = z.infer<typeof pageSchema>['items'][number];

/**
 * What the catalog's side asks the marketplace plugin for: the two are plugins of their
 * own, maybe in different processes.
 */
export class HandOverClient {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  /**
   * The next changes that the catalog has not been told of.
   *
   * @throws `ResponseError` when the plugin does not answer as it should
   */
  async pending(signal: AbortSignal): Promise<HandedItem[]> {
    const response = await this.#fetch('/hand-over', { signal });
    return pageSchema.parse(await response.json()).items;
  }

  /** Tells that the catalog has these changes now. */
  async acknowledge(
    handed: readonly HandedItem[],
    signal: AbortSignal,
  ): Promise<void> {
    await this.#fetch('/hand-over/acknowledgement', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        items: handed.map(({ ref, hash }) => ({ ref, hash })),
      }),
      signal,
    });
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const baseUrl = await this.#discovery.getBaseUrl('marketplace');
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'marketplace',
    });
    const response = await fetch(`${baseUrl}${path}`, {
      ...init,
      headers: { ...init.headers, Authorization: `Bearer ${token}` },
      signal: AbortSignal.any(
        [init.signal, AbortSignal.timeout(TIMEOUT_MS)].flatMap(s => s ?? []),
      ),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
