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

/**
 * What an instance has installed.
 *
 * @internal
 */
export const installedRouteRef = createSubRouteRef({
  id: 'marketplace/installed',
  parent: rootRouteRef,
  path: '/installed',
});

/**
 * The packages that an instance has.
 *
 * @internal
 */
export const installedPackagesRouteRef = createSubRouteRef({
  id: 'marketplace/installed-packages',
  parent: rootRouteRef,
  path: '/installed/packages',
});

/**
 * A plugin that is installed and that no source has an entry of.
 *
 * @internal
 */
export const unlistedRouteRef = createSubRouteRef({
  id: 'marketplace/unlisted',
  parent: rootRouteRef,
  path: '/plugins/unlisted/:name',
});

/**
 * Where the page of a plugin has its guide, below its own address: the tab of the new frontend
 * system, and what a portal on the legacy one is asked to give it.
 *
 * @internal
 */
export const GUIDE_TAB_PATH = '/install';
