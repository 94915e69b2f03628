import { createApiRef } from '@backstage/core-plugin-api';
import {
  PluginDetails,
  PluginsQuery,
  PluginsResponse,
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
