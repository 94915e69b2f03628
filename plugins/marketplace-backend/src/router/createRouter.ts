import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { MergedEntityStore } from '../database/MergedEntityStore';
import { Sources } from '../ingest/Sources';
import { CatalogVisibility } from '../marketplace/CatalogVisibility';
import { Marketplace } from '../marketplace/Marketplace';
import { addCollectionRoutes } from './collectionRoutes';
import { addIconRoutes } from './iconRoutes';
import { addHandOverRoutes } from './handOverRoutes';
import { addPluginRoutes } from './pluginRoutes';
import { addSchemaRoutes } from './schemaRoutes';
import { addSourceRoutes } from './sourceRoutes';

/** What the routes need. */
export interface RouterOptions {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  marketplace: Marketplace;
  mergedEntities: MergedEntityStore;
  permissions: PermissionsService;
  sources: Sources;
  visibility: CatalogVisibility;
}

/**
 * The plugin's API. Requests are validated by `schema/openapi.yaml` before any route
 * sees them.
 */
export async function createRouter(options: RouterOptions): Promise<Router> {
  const path = resolvePackagePath(
    'backstage-plugin-marketplace-backend',
    'src/schema/openapi.yaml',
  );
  const spec = parse(await readFile(path, 'utf8'));
  const router = PromiseRouter();
  // Its own types follow from a generated document; ours come from the common package.
  router.use(createValidatedOpenApiRouterFromGeneratedEndpointMap<{}>(spec));
  addPluginRoutes(router, options);
  addCollectionRoutes(router, options);
  addSourceRoutes(router, options);
  addHandOverRoutes(router, options);
  addIconRoutes(router);
  addSchemaRoutes(router);
  return router;
}
