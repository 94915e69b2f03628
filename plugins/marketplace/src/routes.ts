import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/**
 * The marketplace page. Made with core-plugin-api, so that it serves the new
 * frontend system and the legacy one.
 *
 * @internal
 */
export const rootRouteRef = createRouteRef({ id: 'marketplace' });

/**
 * The sources of entries.
 *
 * @internal
 */
export const sourcesRouteRef = createSubRouteRef({
  id: 'marketplace/sources',
  parent: rootRouteRef,
  path: '/sources',
});

/**
 * One source, with its problems and runs.
 *
 * @internal
 */
export const sourceRouteRef = createSubRouteRef({
  id: 'marketplace/source',
  parent: rootRouteRef,
  path: '/sources/:id',
});
