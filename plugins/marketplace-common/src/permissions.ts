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
 * Seeing what instances have installed in detail: versions, where packages are declared,
 * whether they run, what is out of date. Whether a plugin is installed needs no permission.
 *
 * @public
 */
export const marketplaceInventoryReadPermission = createPermission({
  name: 'marketplace.inventory.read',
  attributes: { action: 'read' },
});

/**
 * Sending the inventory of an instance, and forgetting one.
 *
 * @public
 */
export const marketplaceInventoryUpdatePermission = createPermission({
  name: 'marketplace.inventory.update',
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
  marketplaceInventoryReadPermission,
  marketplaceInventoryUpdatePermission,
];
