import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { marketplacePermissions } from 'backstage-plugin-marketplace-common';
import { assertKnownKeys } from './config/assertKnownKeys';
import { connectDatabase } from './database/connectDatabase';
import { DatabaseInventoryStore } from './database/DatabaseInventoryStore';
import { DatabaseMergedEntityStore } from './database/DatabaseMergedEntityStore';
import { DatabaseSourceStore } from './database/DatabaseSourceStore';
import { createSources } from './ingest/createSources';
import { EntryProvenance } from './ingest/merging/EntryProvenance';
import { InventoryScanner } from './inventory/InventoryScanner';
import { CatalogVisibility } from './marketplace/CatalogVisibility';
import { Marketplace } from './marketplace/Marketplace';
import { createRouter } from './router/createRouter';

/**
 * The marketplace API, the sources of entries, and the inventory of this instance.
 */
export const marketplacePlugin = createBackendPlugin({
  pluginId: 'marketplace',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        instanceMetadata: coreServices.rootInstanceMetadata,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const { catalog, config, httpRouter, lifecycle, permissions } = deps;
        assertKnownKeys(
          config.getOptionalConfig('marketplace'),
          'marketplace',
          ['sources', 'inventory'],
        );
        const db = await connectDatabase(deps.database);
        const inventories = new DatabaseInventoryStore(db);
        const mergedEntities = new DatabaseMergedEntityStore(db);
        const scanner = InventoryScanner.fromConfig(config, {
          ...deps,
          store: inventories,
        });
        const { sources, reconciler } = createSources({
          ...deps,
          mergedEntities,
          sourceStore: new DatabaseSourceStore(db),
        });
        const marketplace = new Marketplace({
          ...deps,
          inventories,
          instance: scanner.instance,
          provenance: new EntryProvenance(mergedEntities),
          onSnapshot: refs => reconciler.notice(refs),
        });
        const visibility = new CatalogVisibility({ catalog, permissions });

        deps.permissionsRegistry.addPermissions([...marketplacePermissions]);
        httpRouter.use(
          await createRouter({
            ...deps,
            marketplace,
            mergedEntities,
            sources,
            visibility,
          }),
        );
        // An img element and an editor send no credentials; these are the same for everybody.
        for (const path of ['/icons', '/schemas']) {
          httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
        }
        await sources.start();
        // Not awaited: a portal starts without knowing what it has installed.
        lifecycle.addStartupHook(() => void scanner.scan());
      },
    });
  },
});
