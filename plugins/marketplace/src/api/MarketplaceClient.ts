import { FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  PluginDetails,
  PluginsQuery,
  PluginsResponse,
} from 'backstage-plugin-marketplace-common';
import {
  MarketplaceApi,
  MarketplaceRequestOptions,
  PluginLocator,
} from './MarketplaceApi';

/** The fetch API turns this into the address of the backend plugin. */
const BASE_URL = 'plugin://marketplace';

/**
 * The {@link MarketplaceApi} over HTTP.
 *
 * @public
 */
export class MarketplaceClient implements MarketplaceApi {
  readonly #fetchApi: FetchApi;

  private constructor(fetchApi: FetchApi) {
    this.#fetchApi = fetchApi;
  }

  /** Makes a client that sends its requests through the given fetch API. */
  static create({ fetchApi }: { fetchApi: FetchApi }): MarketplaceClient {
    return new MarketplaceClient(fetchApi);
  }

  /** {@inheritDoc MarketplaceApi.listPlugins} */
  async listPlugins(
    query: PluginsQuery,
    options?: MarketplaceRequestOptions,
  ): Promise<PluginsResponse> {
    return this.#get(`/plugins${toSearchString(query)}`, options);
  }

  /** {@inheritDoc MarketplaceApi.getPlugin} */
  async getPlugin(
    { namespace, name }: PluginLocator,
    options?: MarketplaceRequestOptions,
  ): Promise<PluginDetails> {
    const path = [namespace, name].map(encodeURIComponent).join('/');
    return this.#get(`/plugins/${path}`, options);
  }

  async #get<T>(path: string, options?: MarketplaceRequestOptions): Promise<T> {
    const response = await this.#fetchApi.fetch(`${BASE_URL}${path}`, {
      signal: options?.signal,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}

/** Arrays become repeated parameters; what is undefined is left out. */
function toSearchString(query: PluginsQuery): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const item of [value].flat()) {
      if (item !== undefined) {
        params.append(name, String(item));
      }
    }
  }
  const text = params.toString();
  return text && `?${text}`;
}
