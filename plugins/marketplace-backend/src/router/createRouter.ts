import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import {
  AuditorService,
  AuthService,
  HttpAuthService,
  PermissionsService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { InventoryStore } from '../database/InventoryStore';
import { MergedEntityStore } from '../database/MergedEntityStore';
import { RegistryProgress } from '../database/RegistryStore';
import { Documents } from '../documents/Documents';
import { InstallGuides } from '../guide/InstallGuides';
import { Sources } from '../ingest/Sources';
import { CatalogVisibility } from '../marketplace/CatalogVisibility';
import { Marketplace } from '../marketplace/Marketplace';
import { Callers } from './Callers';
import { addCollectionRoutes } from './collectionRoutes';
import { addDocumentRoutes } from './documentRoutes';
import { addHighlightRoutes } from './highlightRoutes';
import { addInstanceRoutes } from './instanceRoutes';
import { addInventoryRoutes } from './inventoryRoutes';
import { addIconRoutes } from './iconRoutes';
import { addInstallRoutes } from './installRoutes';
import { addHandOverRoutes } from './handOverRoutes';
import { addOverviewRoutes } from './overviewRoutes';
import { addPluginRoutes } from './pluginRoutes';
import { refuseImpossibleNames } from './refuseImpossibleNames';
import { refuseLostParameters } from './refuseLostParameters';
import { refuseOtherMethods } from './refuseOtherMethods';
import { addSchemaRoutes } from './schemaRoutes';
import { addSourceRoutes } from './sourceRoutes';

/** What {@link createRouter} needs. */
export interface CreateRouterOptions {
  auditor: AuditorService;
  auth: AuthService;
  documents: Documents;
  guides: InstallGuides;
  httpAuth: HttpAuthService;
  /** The id of the instance that answers. */
  instance: string;
  inventories: InventoryStore;
  marketplace: Marketplace;
  mergedEntities: MergedEntityStore;
  permissions: PermissionsService;
  registry: {
    /** Whether registries are asked at all. */
    enabled: boolean;
    progress(): Promise<RegistryProgress>;
  };
  sources: Sources;
  /** How old the inventory of an instance may get before it is out of date. */
  staleAfterMs: number;
  visibility: CatalogVisibility;
}

/** What the routes need. */
export interface RouterOptions extends CreateRouterOptions {
  callers: Callers;
}

/**
 * The plugin's API. Requests are validated by `schema/openapi.yaml` before any route
 * sees them.
 */
export async function createRouter(deps: CreateRouterOptions): Promise<Router> {
  const path = resolvePackagePath(
    'backstage-plugin-marketplace-backend',
    'src/schema/openapi.yaml',
  );
  const spec = parse(await readFile(path, 'utf8'));
  const options = { ...deps, callers: new Callers(deps) };
  const router = PromiseRouter();
  // Almost every answer depends on who asks; the others say so themselves.
  router.use((_req, res, next) => {
    res.setHeader('Cache-Control', 'private, no-store');
    next();
  });
  refuseLostParameters(router);
  addInventoryRoutes(router, options);
  // Its own types follow from a generated document; ours come from the common package.
  router.use(createValidatedOpenApiRouterFromGeneratedEndpointMap<{}>(spec));
  refuseImpossibleNames(router);
  addPluginRoutes(router, options);
  addInstallRoutes(router, options);
  addDocumentRoutes(router, options);
  addCollectionRoutes(router, options);
  addHighlightRoutes(router, options);
  addInstanceRoutes(router, options);
  addOverviewRoutes(router, options);
  addSourceRoutes(router, options);
  addHandOverRoutes(router, options);
  addIconRoutes(router);
  addSchemaRoutes(router);
  refuseOtherMethods(router, spec.paths);
  return router;
}
