import { createComponentExtension } from '@backstage/core-plugin-api';
import { marketplacePlugin } from './marketplacePlugin';

/**
 * On the page of a plugin: what it is, who makes it, where to read more.
 *
 * @public
 */
export const EntityPluginAboutCard = entityExtension(
  'EntityPluginAboutCard',
  () => import('../components/PluginAboutCard').then(m => m.PluginAboutCard),
);

/**
 * On the page of a plugin: its npm packages, and which of them the portal has.
 *
 * @public
 */
export const EntityPluginPackagesCard = entityExtension(
  'EntityPluginPackagesCard',
  () => import('../components/PackagesCard').then(m => m.PackagesCard),
);

/**
 * On the page of a plugin: whether the portal has it, and how that is known.
 *
 * @public
 */
export const EntityPluginInstallStatusCard = entityExtension(
  'EntityPluginInstallStatusCard',
  () =>
    import('../components/InstallStatusCard').then(m => m.InstallStatusCard),
);

/**
 * On the page of a plugin: which sources its entry comes from, and what each decides.
 *
 * @public
 */
export const EntityPluginProvenanceCard = entityExtension(
  'EntityPluginProvenanceCard',
  () => import('../components/ProvenanceCard').then(m => m.ProvenanceCard),
);

/**
 * On the page of a package: what it is, and of which plugin.
 *
 * @public
 */
export const EntityPackageCard = entityExtension('EntityPackageCard', () =>
  import('../components/PackageCard').then(m => m.PackageCard),
);

/**
 * On the page of a plugin: others of the same purpose, to pick from.
 *
 * @public
 */
export const EntityRelatedPluginsCard = entityExtension(
  'EntityRelatedPluginsCard',
  () => import('../components/RelatedPlugins').then(m => m.RelatedPluginsCard),
);

/**
 * A tab of a plugin: how to install, update or remove it in this portal.
 *
 * @public
 */
export const EntityPluginInstallContent = entityExtension(
  'EntityPluginInstallContent',
  () => import('../components/InstallGuide').then(m => m.PluginInstallContent),
);

/**
 * A tab of a plugin: the readme of its packages.
 *
 * @public
 */
export const EntityPluginReadmeContent = entityExtension(
  'EntityPluginReadmeContent',
  () => import('../components/PluginReadme').then(m => m.PluginReadmeContent),
);

/**
 * A tab of a plugin: the versions of its packages.
 *
 * @public
 */
export const EntityPluginVersionsContent = entityExtension(
  'EntityPluginVersionsContent',
  () =>
    import('../components/PluginVersions').then(m => m.PluginVersionsContent),
);

/**
 * On the page of a package: whether the portal has it, and what its registry knows.
 *
 * @public
 */
export const EntityPackageStatusCard = entityExtension(
  'EntityPackageStatusCard',
  () => import('../components/PackagePage').then(m => m.PackageStatusCard),
);

/**
 * On the page of a collection: its plugins.
 *
 * @public
 */
export const EntityCollectionPluginsCard = entityExtension(
  'EntityCollectionPluginsCard',
  () =>
    import('../components/CollectionPage').then(m => m.CollectionPluginsCard),
);

/** A card or the content of a tab; the code of it is loaded when it is shown. */
function entityExtension(
  name: string,
  lazy: () => Promise<() => JSX.Element | null>,
) {
  return marketplacePlugin.provide(
    createComponentExtension({ name, component: { lazy } }),
  );
}
