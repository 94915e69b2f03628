import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { assertKnownKeys } from './config/assertKnownKeys';
import { connectDatabase } from './database/connectDatabase';
import { DatabaseInventoryStore } from './database/DatabaseInventoryStore';
import { InventoryScanner } from './inventory/InventoryScanner';
import { CatalogVisibility } from './marketplace/CatalogVisibility';
import { Marketplace } from './marketplace/Marketplace';
import { createRouter } from './router/createRouter';

/**
 * The marketplace API, and the inventory of this instance.
 */
export const marketplacePlugin = createBackendPlugin({
  pluginId: 'marketplace',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        instanceMetadata: coreServices.rootInstanceMetadata,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
      },
      async init({
        auth,
        catalog,
        config,
        database,
        httpAuth,
        httpRouter,
        instanceMetadata,
        lifecycle,
        logger,
        permissions,
      }) {
        assertKnownKeys(
          config.getOptionalConfig('marketplace'),
          'marketplace',
          ['sources', 'inventory'],
        );
        const inventories = new DatabaseInventoryStore(
          await connectDatabase(database),
        );
        const scanner = InventoryScanner.fromConfig(config, {
          store: inventories,
          instanceMetadata,
          logger,
        });
        const marketplace = new Marketplace({
          auth,
          catalog,
          inventories,
          instance: scanner.instance,
          logger,
        });
        const visibility = new CatalogVisibility({ catalog, permissions });

        httpRouter.use(
          await createRouter({ httpAuth, marketplace, visibility }),
        );
        // An img element sends no credentials; brand marks are the same for everybody.
        httpRouter.addAuthPolicy({ path: '/icons', allow: 'unauthenticated' });
        // Not awaited: a portal starts without knowing what it has installed.
        lifecycle.addStartupHook(() => void scanner.scan());
      },
    });
  },
});
