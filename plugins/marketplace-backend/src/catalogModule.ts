import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { HandOverClient } from './ingest/handover/HandOverClient';
import { MarketplaceEntityProvider } from './ingest/handover/MarketplaceEntityProvider';
import { MarketplaceEntitiesProcessor } from './ingest/MarketplaceEntitiesProcessor';

/**
 * Teaches the catalog the kinds of the marketplace, and gives it their entities.
 */
export const catalogModuleMarketplace = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'marketplace',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, discovery, events, logger, processing, scheduler }) {
        const client = new HandOverClient({ auth, discovery });
        processing.addProcessor(new MarketplaceEntitiesProcessor());
        processing.addEntityProvider(
          new MarketplaceEntityProvider({ client, events, logger, scheduler }),
        );
      },
    });
  },
});
