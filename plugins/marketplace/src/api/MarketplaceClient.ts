import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError, ServiceUnavailableError } from '@backstage/errors';
import {
  CollectionDetails,
  ConfigSchemaResponse,
  HighlightsResponse,
  InstallAction,
  InstallGuide,
  InstancePackagesQuery,
  InstancePackagesResponse,
  InstancesResponse,
  OverviewResponse,
  PackageReadme,
  PackageVersionsResponse,
  PluginDetails,
  PluginsQuery,
  PluginsResponse,
  SourceDetails,
  SourceRefresh,
  SourcesResponse,
} from 'backstage-plugin-marketplace-common';
import {
  CollectionLocator,
  InstallGuideQuery,
  MarketplaceApi,
  MarketplaceRequestOptions,
  PluginLocator,
  VersionsQuery,
} from './MarketplaceApi';
import { iconUrl } from './iconUrl';
import { toSearchString } from './toSearchString';

const PLUGIN_ID = 'marketplace';

/**
 * The {@link MarketplaceApi} over HTTP. All that asks the backend throws a
 * `ServiceUnavailableError` when that cannot be reached.
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

  /** {@inheritDoc MarketplaceApi.getHighlights} */
  async getHighlights(
    options?: MarketplaceRequestOptions,
  ): Promise<HighlightsResponse> {
    const { collections, featured, newest, released } =
      await this.#get<HighlightsResponse>('/highlights', options);
    const withIcon = this.#withIcon(await this.#baseUrl());
    return {
      collections,
      ...(featured && {
        featured: { ...featured, plugins: featured.plugins.map(withIcon) },
      }),
      newest: newest.map(withIcon),
      released: released.map(withIcon),
    };
  }

  /** {@inheritDoc MarketplaceApi.getPlugin} */
  async getPlugin(
    locator: PluginLocator,
    options?: MarketplaceRequestOptions,
  ): Promise<PluginDetails> {
    const plugin = await this.#get<PluginDetails>(pathOf(locator), options);
    return this.#withIcon(await this.#baseUrl())(plugin);
  }

  /** {@inheritDoc MarketplaceApi.getInstallGuide} */
  getInstallGuide(
    locator: PluginLocator,
    { action }: InstallGuideQuery = {},
    options?: MarketplaceRequestOptions,
  ): Promise<InstallGuide> {
    const query = toSearchString({ action });
    return this.#get(`${pathOf(locator)}/install${query}`, options);
  }

  /** {@inheritDoc MarketplaceApi.getInstallPatch} */
  async getInstallPatch(
    locator: PluginLocator,
    action: InstallAction,
    options?: MarketplaceRequestOptions,
  ): Promise<Blob> {
    const query = toSearchString({ action });
    const response = await this.#request(
      `${pathOf(locator)}/install/patch${query}`,
      { headers: { Accept: 'text/x-patch' }, signal: options?.signal },
    );
    return response.blob();
  }

  /** {@inheritDoc MarketplaceApi.getReadme} */
  getReadme(
    locator: PluginLocator,
    packageName?: string,
    options?: MarketplaceRequestOptions,
  ): Promise<PackageReadme> {
    const query = toSearchString({ package: packageName });
    return this.#get(`${pathOf(locator)}/readme${query}`, options);
  }

  /** {@inheritDoc MarketplaceApi.getConfigSchema} */
  getConfigSchema(
    locator: PluginLocator,
    options?: MarketplaceRequestOptions,
  ): Promise<ConfigSchemaResponse> {
    return this.#get(`${pathOf(locator)}/config-schema`, options);
  }

  /** {@inheritDoc MarketplaceApi.getVersions} */
  getVersions(
    locator: PluginLocator,
    { packageName }: VersionsQuery = {},
    options?: MarketplaceRequestOptions,
  ): Promise<PackageVersionsResponse> {
    const query = toSearchString({ package: packageName });
    return this.#get(`${pathOf(locator)}/versions${query}`, options);
  }

  /** {@inheritDoc MarketplaceApi.getCollection} */
  async getCollection(
    { namespace, name }: CollectionLocator,
    options?: MarketplaceRequestOptions,
  ): Promise<CollectionDetails> {
    const path = `/collections/${encodeURIComponent(
      namespace,
    )}/${encodeURIComponent(name)}`;
    const collection = await this.#get<CollectionDetails>(path, options);
    const plugins = collection.plugins.map(
      this.#withIcon(await this.#baseUrl()),
    );
    return { ...collection, plugins };
  }

  /** {@inheritDoc MarketplaceApi.listInstances} */
  listInstances(
    options?: MarketplaceRequestOptions,
  ): Promise<InstancesResponse> {
    return this.#get('/instances', options);
  }

  /** {@inheritDoc MarketplaceApi.getOverview} */
  getOverview(
    instance: string,
    options?: MarketplaceRequestOptions,
  ): Promise<OverviewResponse> {
    return this.#get(`/overview${toSearchString({ instance })}`, options);
  }

  /** {@inheritDoc MarketplaceApi.listInstancePackages} */
  listInstancePackages(
    instance: string,
    query: InstancePackagesQuery,
    options?: MarketplaceRequestOptions,
  ): Promise<InstancePackagesResponse> {
    return this.#get(packagesOf(instance, query), options);
  }

  /** {@inheritDoc MarketplaceApi.exportInstancePackages} */
  async exportInstancePackages(
    instance: string,
    query: InstancePackagesQuery,
    options?: MarketplaceRequestOptions,
  ): Promise<Blob> {
    const response = await this.#request(packagesOf(instance, query), {
      headers: { Accept: 'text/csv' },
      signal: options?.signal,
    });
    return response.blob();
  }

  /** {@inheritDoc MarketplaceApi.listSources} */
  listSources(options?: MarketplaceRequestOptions): Promise<SourcesResponse> {
    return this.#get('/sources', options);
  }

  /** {@inheritDoc MarketplaceApi.getSource} */
  getSource(
    id: string,
    options?: MarketplaceRequestOptions,
  ): Promise<SourceDetails> {
    return this.#get(`/sources/${encodeURIComponent(id)}`, options);
  }

  /** {@inheritDoc MarketplaceApi.refreshSource} */
  async refreshSource(id: string, refresh: SourceRefresh = {}): Promise<void> {
    await this.#request(`/sources/${encodeURIComponent(id)}/refresh`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(refresh),
    });
  }

  async #get<T>(path: string, options?: MarketplaceRequestOptions): Promise<T> {
    const response = await this.#request(path, { signal: options?.signal });
    return response.json();
  }

  async #request(path: string, init: RequestInit): Promise<Response> {
    const url = `plugin://${PLUGIN_ID}${path}`;
    const response = await this.#fetchApi.fetch(url, init).catch(unreachable);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
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

/** Browsers tell of it by a `TypeError`, each in words of its own. */
function unreachable(cause: unknown): never {
  throw cause instanceof TypeError
    ? new ServiceUnavailableError('The backend cannot be reached', cause)
    : cause;
}

function pathOf({ namespace, name }: PluginLocator): string {
  return `/plugins/${encodeURIComponent(namespace)}/${encodeURIComponent(
    name,
  )}`;
}

function packagesOf(instance: string, query: InstancePackagesQuery): string {
  const id = encodeURIComponent(instance);
  return `/instances/${id}/packages${toSearchString(query)}`;
}
