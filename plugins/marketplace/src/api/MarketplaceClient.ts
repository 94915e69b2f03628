import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  PluginDetails,
  PluginsQuery,
  PluginsResponse,
} from 'backstage-plugin-marketplace-common';
import { iconUrl } from './iconUrl';
import {
  MarketplaceApi,
  MarketplaceRequestOptions,
  PluginLocator,
} from './MarketplaceApi';

const PLUGIN_ID = 'marketplace';

/**
 * The {@link MarketplaceApi} over HTTP.
 *
 * @public
 */
export class MarketplaceClient implements MarketplaceApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  private constructor(discoveryApi: DiscoveryApi, fetchApi: FetchApi) {
    this.#discoveryApi = discoveryApi;
    this.#fetchApi = fetchApi;
  }

  /** Makes a client that sends its requests through the given fetch API. */
  static create(deps: {
    discoveryApi: DiscoveryApi;
    fetchApi: FetchApi;
  }): MarketplaceClient {
    return new MarketplaceClient(deps.discoveryApi, deps.fetchApi);
  }

  /** {@inheritDoc MarketplaceApi.listPlugins} */
  async listPlugins(
    query: PluginsQuery,
    options?: MarketplaceRequestOptions,
  ): Promise<PluginsResponse> {
    const path = `/plugins${toSearchString(query)}`;
    const response = await this.#get<PluginsResponse>(path, options);
    const items = response.items.map(this.#withIcon(await this.#baseUrl()));
    return { ...response, items };
  }

  /** {@inheritDoc MarketplaceApi.getPlugin} */
  async getPlugin(
    { namespace, name }: PluginLocator,
    options?: MarketplaceRequestOptions,
  ): Promise<PluginDetails> {
    const path = [namespace, name].map(encodeURIComponent).join('/');
    const plugin = await this.#get<PluginDetails>(`/plugins/${path}`, options);
    return this.#withIcon(await this.#baseUrl())(plugin);
  }

  async #get<T>(path: string, options?: MarketplaceRequestOptions): Promise<T> {
    const url = `plugin://${PLUGIN_ID}${path}`;
    const response = await this.#fetchApi.fetch(url, {
      signal: options?.signal,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }

  /** Images are fetched by the browser, which knows nothing of `plugin://`. */
  #baseUrl(): Promise<string> {
    return this.#discoveryApi.getBaseUrl(PLUGIN_ID);
  }

  #withIcon(baseUrl: string) {
    return <T extends { icon?: string }>(plugin: T): T => ({
      ...plugin,
      icon: iconUrl(plugin.icon, baseUrl),
    });
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
