import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { MarketplaceEntitiesProcessor } from './ingest/MarketplaceEntitiesProcessor';
import { MarketplaceEntityProvider } from './ingest/MarketplaceEntityProvider';
import { readSourcesConfig } from './ingest/sources/readSourcesConfig';

/**
 * Brings the entries of every configured source into the catalog.
 */
export const catalogModuleMarketplace = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'marketplace',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, config, logger, scheduler }) {
        catalog.addProcessor(new MarketplaceEntitiesProcessor());
        catalog.addEntityProvider(
          readSourcesConfig(config).map(
            scheduled =>
              new MarketplaceEntityProvider({
                ...scheduled,
                scheduler,
                logger,
              }),
          ),
        );
      },
    });
  },
});
