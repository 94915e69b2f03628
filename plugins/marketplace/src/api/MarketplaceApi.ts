import { createApiRef } from '@backstage/core-plugin-api';
import {
  InstallGuide,
  InstancePackagesQuery,
  InstancePackagesResponse,
  InstancesResponse,
  OverviewResponse,
  PluginDetails,
  PluginsQuery,
  PluginsResponse,
  SourceDetails,
  SourceRefresh,
  SourcesResponse,
} from 'backstage-plugin-marketplace-common';

/**
 * What the marketplace's pages and cards ask of its backend.
 *
 * @public
 */
export interface MarketplaceApi {
  /**
   * Lists plugins, with totals and facets.
   *
   * @throws ResponseError when the backend refuses
   */
  listPlugins(
    query: PluginsQuery,
    options?: MarketplaceRequestOptions,
  ): Promise<PluginsResponse>;

  /**
   * Everything that the backend knows of one plugin.
   *
   * @throws ResponseError when the backend refuses, or knows no such plugin
   */
  getPlugin(
    plugin: PluginLocator,
    options?: MarketplaceRequestOptions,
  ): Promise<PluginDetails>;

  /**
   * What to do to have a plugin in an instance.
   *
   * @param instance - its id; by default the one that answers
   * @throws ResponseError when the backend refuses, or knows no such plugin or instance
   */
  getInstallGuide(
    plugin: PluginLocator,
    instance?: string,
    options?: MarketplaceRequestOptions,
  ): Promise<InstallGuide>;

  /**
   * Lists the instances whose inventory is known, the current one first.
   *
   * @throws ResponseError when the backend refuses
   */
  listInstances(
    options?: MarketplaceRequestOptions,
  ): Promise<InstancesResponse>;

  /**
   * What there is to see and to do in an instance.
   *
   * @param instance - its id
   * @throws ResponseError when the backend refuses, or knows no such instance
   */
  getOverview(
    instance: string,
    options?: MarketplaceRequestOptions,
  ): Promise<OverviewResponse>;

  /**
   * Lists the packages of an instance, with totals and facets.
   *
   * @throws ResponseError when the backend refuses, or knows no such instance
   */
  listInstancePackages(
    instance: string,
    query: InstancePackagesQuery,
    options?: MarketplaceRequestOptions,
  ): Promise<InstancePackagesResponse>;

  /**
   * All packages of an instance that the query finds, as CSV.
   *
   * @throws ResponseError when the backend refuses, or knows no such instance
   */
  exportInstancePackages(
    instance: string,
    query: InstancePackagesQuery,
    options?: MarketplaceRequestOptions,
  ): Promise<Blob>;

  /**
   * Lists the sources of entries, in the order that decides fields.
   *
   * @throws ResponseError when the backend refuses
   */
  listSources(options?: MarketplaceRequestOptions): Promise<SourcesResponse>;

  /**
   * A source with its problems and its last runs.
   *
   * @throws ResponseError when the backend refuses, or knows no such source
   */
  getSource(
    id: string,
    options?: MarketplaceRequestOptions,
  ): Promise<SourceDetails>;

  /**
   * Asks for a source to be read soon; it does not wait for the reading.
   *
   * @throws ResponseError when the backend refuses, knows no such source, or reads it
   * already
   */
  refreshSource(id: string, refresh?: SourceRefresh): Promise<void>;
}

/**
 * Names one plugin: namespace and name of its catalog entity.
 *
 * @public
 */
export interface PluginLocator {
  namespace: string;
  name: string;
}

/**
 * Options of every call of {@link MarketplaceApi}.
 *
 * @public
 */
export interface MarketplaceRequestOptions {
  /** Ends the request when its answer is no longer wanted. */
  signal?: AbortSignal;
}

/**
 * Where to find the {@link MarketplaceApi}.
 *
 * @public
 */
export const marketplaceApiRef = createApiRef<MarketplaceApi>({
  id: 'plugin.marketplace.client',
});
