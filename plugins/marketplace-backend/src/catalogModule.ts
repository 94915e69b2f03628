import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { FormerEntities } from './ingest/FormerEntities';
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
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        processing: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, catalog, config, logger, processing, scheduler }) {
        const former = new FormerEntities({ auth, catalog });
        processing.addProcessor(new MarketplaceEntitiesProcessor());
        processing.addEntityProvider(
          readSourcesConfig(config).map(
            scheduled =>
              new MarketplaceEntityProvider({
                ...scheduled,
                former,
                scheduler,
                logger,
              }),
          ),
        );
      },
    });
  },
});
