import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { marketplacePermissions } from 'backstage-plugin-marketplace-common';
import { assertKnownKeys } from './config/assertKnownKeys';
import { createStores } from './database/createStores';
import { Documents } from './documents/Documents';
import { InstallGuides } from './guide/InstallGuides';
import { createSources } from './ingest/createSources';
import { EntryProvenance } from './ingest/merging/EntryProvenance';
import { dynamicPluginsServiceRef } from './inventory/dynamicPlugins';
import {
  readInventoryConfig,
  readStaleAfter,
} from './inventory/inventoryConfig';
import { InventoryScanner } from './inventory/InventoryScanner';
import { CatalogVisibility } from './marketplace/CatalogVisibility';
import { Marketplace } from './marketplace/Marketplace';
import { readPolicy } from './policy/readPolicy';
import { InstanceNames } from './registry/InstanceNames';
import { readRegistryConfig } from './registry/readRegistryConfig';
import { RegistryClient } from './registry/RegistryClient';
import { RegistryRefresher } from './registry/RegistryRefresher';
import { wantedPackages } from './registry/wantedPackages';
import { createRouter } from './router/createRouter';

/**
 * The marketplace API, the sources of entries, the inventory of this instance, and what
 * registries know.
 */
export const marketplacePlugin = createBackendPlugin({
  pluginId: 'marketplace',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        cache: coreServices.cache,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        dynamicPlugins: dynamicPluginsServiceRef,
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
        const { catalog, config, httpRouter, permissions, scheduler } = deps;
        assertKnownKeys(
          config.getOptionalConfig('marketplace'),
          'marketplace',
          // `suggest` is the frontend's
          ['sources', 'inventory', 'registry', 'policy', 'suggest'],
        );
        const stores = await createStores(deps.database);
        const { inventories, mergedEntities, registryStore } = stores;
        const scanner = InventoryScanner.fromConfig(config, {
          ...deps,
          store: inventories,
        });
        const { folder } = readInventoryConfig(config);
        const registry = RegistryClient.create({ cwd: folder });
        const { instance } = scanner;
        const instanceNames = new InstanceNames({
          logger: deps.logger,
          instance,
          store: inventories,
        });
        const { enabled } = readRegistryConfig(config);
        const staleAfterMs = readStaleAfter(config);
        const { sources, reconciler } = createSources({
          ...deps,
          ...stores,
          registry,
          workspaceRoot: folder,
        });
        const marketplace = new Marketplace({
          ...deps,
          inventories,
          instance,
          policy: readPolicy(config),
          registry: { enabled, store: registryStore },
          staleAfterMs,
          provenance: new EntryProvenance(mergedEntities),
          onSnapshot: refs => reconciler.notice(refs),
        });
        const refresher = RegistryRefresher.fromConfig(config, {
          client: registry,
          logger: deps.logger,
          names: () =>
            wantedPackages({
              entities: () => marketplace.entities(),
              instanceNames,
            }),
          store: registryStore,
        });
        const documents = new Documents({
          ...deps,
          folder,
          registry: { enabled, client: registry, store: registryStore },
        });
        const guides = new InstallGuides({ documents, folder, instance });
        const visibility = new CatalogVisibility({ catalog, permissions });

        deps.permissionsRegistry.addPermissions([...marketplacePermissions]);
        httpRouter.use(
          await createRouter({
            ...deps,
            documents,
            guides,
            instance,
            inventories,
            marketplace,
            mergedEntities,
            registry: { enabled, progress: () => registryStore.progress() },
            sources,
            staleAfterMs,
            visibility,
          }),
        );
        // An img element and an editor send no credentials; these are the same for everybody.
        for (const path of ['/icons', '/schemas']) {
          httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
        }
        await sources.start();
        await scanner.start(scheduler, deps.lifecycle);
        await refresher.start(scheduler);
      },
    });
  },
});
