import { createApiRef } from '@backstage/core-plugin-api';
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
   * What to show people who have not asked for anything yet.
   *
   * @throws ResponseError when the backend refuses
   */
  getHighlights(
    options?: MarketplaceRequestOptions,
  ): Promise<HighlightsResponse>;

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
   * What to do to have a plugin in the instance that answers, to update or to remove it.
   *
   * @throws ResponseError when the backend refuses, or knows no such plugin
   */
  getInstallGuide(
    plugin: PluginLocator,
    query?: InstallGuideQuery,
    options?: MarketplaceRequestOptions,
  ): Promise<InstallGuide>;

  /**
   * The same as a patch against the repository of the instance that answers, for
   * `git apply`.
   *
   * @throws ResponseError when the backend refuses, or cannot see the repository
   */
  getInstallPatch(
    plugin: PluginLocator,
    action: InstallAction,
    options?: MarketplaceRequestOptions,
  ): Promise<Blob>;

  /**
   * The readme of a package of a plugin: of the one that is installed, or else of the
   * latest version.
   *
   * @param packageName - by default the one that people see most of
   * @throws ResponseError when the backend refuses, or knows no such plugin or package
   */
  getReadme(
    plugin: PluginLocator,
    packageName?: string,
    options?: MarketplaceRequestOptions,
  ): Promise<PackageReadme>;

  /**
   * What the packages of a plugin can be configured with.
   *
   * @throws ResponseError when the backend refuses, or knows no such plugin
   */
  getConfigSchema(
    plugin: PluginLocator,
    options?: MarketplaceRequestOptions,
  ): Promise<ConfigSchemaResponse>;

  /**
   * The versions of a package of a plugin, the newest first.
   *
   * @throws ResponseError when the backend refuses, or knows no such plugin, package or
   * instance
   */
  getVersions(
    plugin: PluginLocator,
    query?: VersionsQuery,
    options?: MarketplaceRequestOptions,
  ): Promise<PackageVersionsResponse>;

  /**
   * A collection with its plugins.
   *
   * @throws ResponseError when the backend refuses, or knows no such collection
   */
  getCollection(
    collection: CollectionLocator,
    options?: MarketplaceRequestOptions,
  ): Promise<CollectionDetails>;

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
 * What guide is asked for.
 *
 * @public
 */
export interface InstallGuideQuery {
  /** By default `install`. */
  action?: InstallAction;
}

/**
 * What versions are asked for.
 *
 * @public
 */
export interface VersionsQuery {
  /** npm name; by default the package that people see most of. */
  packageName?: string;
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
 * Names one collection: namespace and name of its catalog entity.
 *
 * @public
 */
export interface CollectionLocator {
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
