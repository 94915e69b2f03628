import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import {
  HttpAuthService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { CatalogVisibility } from '../marketplace/CatalogVisibility';
import { Marketplace } from '../marketplace/Marketplace';
import { addIconRoutes } from './iconRoutes';
import { addPluginRoutes } from './pluginRoutes';

/** What the routes need. */
export interface RouterOptions {
  httpAuth: HttpAuthService;
  marketplace: Marketplace;
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
  addIconRoutes(router);
  return router;
}
