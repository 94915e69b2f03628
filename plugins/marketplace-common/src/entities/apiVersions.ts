/**
 * The apiVersion of entities written for this marketplace.
 *
 * @public
 */
export const MARKETPLACE_API_VERSION = 'marketplace.backstage.io/v1alpha1';

/**
 * The apiVersion of the same three kinds in Red Hat Developer Hub's Extensions
 * plugins. Its entities are accepted unmodified.
 *
 * @public
 */
export const EXTENSIONS_API_VERSION = 'extensions.backstage.io/v1alpha1';

/**
 * Every apiVersion that the marketplace reads.
 *
 * @public
 */
export const SUPPORTED_API_VERSIONS: readonly string[] = [
  MARKETPLACE_API_VERSION,
  EXTENSIONS_API_VERSION,
];

/**
 * The catalog kinds of the marketplace.
 *
 * @public
 */
export type MarketplaceKind = 'Plugin' | 'Package' | 'PluginCollection';
