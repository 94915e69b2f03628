import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { MarketplaceClient, marketplaceApiRef } from '../api';
import {
  installedPackagesRouteRef,
  installedRouteRef,
  rootRouteRef,
  sourceRouteRef,
  sourcesRouteRef,
  unlistedRouteRef,
} from '../routes';

/**
 * The Plugin Marketplace for apps on the legacy frontend system.
 *
 * @public
 */
export const marketplacePlugin = createPlugin({
  id: 'marketplace',
  apis: [
    createApiFactory({
      api: marketplaceApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: MarketplaceClient.create,
    }),
  ],
  routes: {
    root: rootRouteRef,
    installed: installedRouteRef,
    installedPackages: installedPackagesRouteRef,
    unlisted: unlistedRouteRef,
    sources: sourcesRouteRef,
    source: sourceRouteRef,
  },
});

/**
 * The page to browse plugins and to see what is installed; its place is `/marketplace`.
 *
 * @public
 */
export const MarketplacePage = marketplacePlugin.provide(
  createRoutableExtension({
    name: 'MarketplacePage',
    mountPoint: rootRouteRef,
    component: (): Promise<() => JSX.Element> =>
      import('../components/MarketplacePage').then(
        m => m.LegacyMarketplacePage,
      ),
  }),
);
