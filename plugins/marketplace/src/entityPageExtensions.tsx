import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { ofCollection, ofPackage, ofPlugin } from './entityFilters';
import { GUIDE_TAB_PATH } from './routes';

const packageStatusCard = EntityCardBlueprint.make({
  name: 'package-status',
  params: {
    filter: ofPackage,
    loader: async () => {
      const { PackageStatusCard } = await import('./components/PackagePage');
      return <PackageStatusCard />;
    },
  },
});

const collectionPluginsCard = EntityCardBlueprint.make({
  name: 'collection-plugins',
  params: {
    filter: ofCollection,
    loader: async () => {
      const { CollectionPluginsCard } = await import(
        './components/CollectionPage'
      );
      return <CollectionPluginsCard />;
    },
  },
});

const relatedPluginsCard = EntityCardBlueprint.make({
  name: 'related-plugins',
  params: {
    filter: ofPlugin,
    loader: async () => {
      const { RelatedPluginsCard } = await import(
        './components/RelatedPlugins'
      );
      return <RelatedPluginsCard />;
    },
  },
});

// Tabs without a group stand after those of groups, in the order in which they are given.
const installContent = EntityContentBlueprint.make({
  name: 'install',
  params: {
    path: GUIDE_TAB_PATH,
    title: 'Install',
    filter: ofPlugin,
    loader: async () => {
      const { PluginInstallContent } = await import(
        './components/InstallGuide'
      );
      return <PluginInstallContent />;
    },
  },
});

const readmeContent = EntityContentBlueprint.make({
  name: 'readme',
  params: {
    path: '/readme',
    title: 'Readme',
    filter: ofPlugin,
    loader: async () => {
      const { PluginReadmeContent } = await import('./components/PluginReadme');
      return <PluginReadmeContent />;
    },
  },
});

const versionsContent = EntityContentBlueprint.make({
  name: 'versions',
  params: {
    path: '/versions',
    title: 'Versions',
    filter: ofPlugin,
    loader: async () => {
      const { PluginVersionsContent } = await import(
        './components/PluginVersions'
      );
      return <PluginVersionsContent />;
    },
  },
});

/**
 * What the catalog pages of plugins, packages and collections have beside the first cards.
 *
 * @internal
 */
export const entityPageExtensions = [
  relatedPluginsCard,
  packageStatusCard,
  collectionPluginsCard,
  installContent,
  readmeContent,
  versionsContent,
];
