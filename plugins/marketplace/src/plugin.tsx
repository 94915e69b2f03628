import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import StorefrontIcon from '@material-ui/icons/Storefront';
import { MarketplaceClient, marketplaceApiRef } from './api';
import { ofPackage, ofPlugin } from './entityFilters';
import { entityPageExtensions } from './entityPageExtensions';
import { portalExtensions } from './portalExtensions';
import {
  installedPackagesRouteRef,
  installedRouteRef,
  rootRouteRef,
  sourceRouteRef,
  sourcesRouteRef,
  unlistedRouteRef,
} from './routes';

const marketplaceApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: marketplaceApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: MarketplaceClient.create,
    }),
});

const marketplacePage = PageBlueprint.makeWithOverrides({
  factory: (original, { config }) =>
    original({
      path: '/marketplace',
      title: 'Marketplace',
      icon: <StorefrontIcon fontSize="inherit" />,
      routeRef: rootRouteRef,
      // The page draws the same one, as a title in here cannot be translated.
      noHeader: true,
      loader: async () => {
        const { MarketplacePage } = await import(
          './components/MarketplacePage'
        );
        return <MarketplacePage title={config.title} />;
      },
    }),
});

const pluginAboutCard = EntityCardBlueprint.make({
  name: 'plugin-about',
  params: {
    filter: ofPlugin,
    loader: async () => {
      const { PluginAboutCard } = await import('./components/PluginAboutCard');
      return <PluginAboutCard />;
    },
  },
});

const packagesCard = EntityCardBlueprint.make({
  name: 'packages',
  params: {
    filter: ofPlugin,
    loader: async () => {
      const { PackagesCard } = await import('./components/PackagesCard');
      return <PackagesCard />;
    },
  },
});

const installStatusCard = EntityCardBlueprint.make({
  name: 'install-status',
  params: {
    type: 'info',
    filter: ofPlugin,
    loader: async () => {
      const { InstallStatusCard } = await import(
        './components/InstallStatusCard'
      );
      return <InstallStatusCard />;
    },
  },
});

const provenanceCard = EntityCardBlueprint.make({
  name: 'provenance',
  params: {
    type: 'info',
    filter: ofPlugin,
    loader: async () => {
      const { ProvenanceCard } = await import('./components/ProvenanceCard');
      return <ProvenanceCard />;
    },
  },
});

const packageCard = EntityCardBlueprint.make({
  name: 'package',
  params: {
    type: 'info',
    filter: ofPackage,
    loader: async () => {
      const { PackageCard } = await import('./components/PackageCard');
      return <PackageCard />;
    },
  },
});

/**
 * The Plugin Marketplace: a page to browse plugins, cards and tabs on the catalog pages of
 * plugins, packages and collections, and what home page and search show of them.
 *
 * @public
 */
export const marketplacePlugin = createFrontendPlugin({
  pluginId: 'marketplace',
  title: 'Marketplace',
  icon: <StorefrontIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    installed: installedRouteRef,
    installedPackages: installedPackagesRouteRef,
    unlisted: unlistedRouteRef,
    sources: sourcesRouteRef,
    source: sourceRouteRef,
  },
  extensions: [
    marketplaceApi,
    marketplacePage,
    pluginAboutCard,
    packagesCard,
    installStatusCard,
    provenanceCard,
    packageCard,
    ...entityPageExtensions,
    ...portalExtensions,
  ],
});
