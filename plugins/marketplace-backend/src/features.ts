import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { catalogModuleMarketplace } from './catalogModule';
import { marketplacePlugin } from './plugin';

/**
 * Everything that a portal's backend adds for the marketplace.
 *
 * @public
 */
export const marketplaceFeatures = createBackendFeatureLoader({
  loader: () => [marketplacePlugin, catalogModuleMarketplace],
});
