import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Seeing the sources of entries: where they are read from, how that goes, and what is
 * wrong in them.
 *
 * @public
 */
export const marketplaceSourceReadPermission = createPermission({
  name: 'marketplace.source.read',
  attributes: { action: 'read' },
});

/**
 * Having a source read again, and letting the removals happen that a shrunken source asks
 * for.
 *
 * @public
 */
export const marketplaceSourceRefreshPermission = createPermission({
  name: 'marketplace.source.refresh',
  attributes: { action: 'update' },
});

/**
 * Every permission of the marketplace.
 *
 * @public
 */
export const marketplacePermissions = [
  marketplaceSourceReadPermission,
  marketplaceSourceRefreshPermission,
];
