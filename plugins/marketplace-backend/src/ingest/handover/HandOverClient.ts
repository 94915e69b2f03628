import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { entityEnvelopeSchemaValidator } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { z } from 'zod';
import type { PendingEntity } from '../../database/MergedEntityStore';

const TIMEOUT_MS = 30_000;

const toEnvelope = entityEnvelopeSchemaValidator();

const pageSchema = z.object({
  items: z.array(
    z.object({
      ref: z.string(),
      hash: z.string(),
      entity: z.unknown().optional(),
    }),
  ),
});

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
  async pending(signal: AbortSignal): Promise<PendingEntity[]> {
    const response = await this.#fetch('/hand-over', { signal });
    const { items } = pageSchema.parse(await response.json());
    return items.map(({ ref, hash, entity }) => ({
      ref,
      hash,
      entity: entity === undefined ? undefined : toEnvelope(entity),
    }));
  }

  /** Tells that the catalog has these changes now. */
  async acknowledge(
    handed: readonly PendingEntity[],
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
