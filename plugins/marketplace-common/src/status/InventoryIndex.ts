import { Inventory, InventoryPackage } from '../inventory';

/**
 * An inventory prepared for look-ups, so that judging thousands of plugins stays
 * cheap.
 *
 * @public
 */
export interface InventoryIndex {
  inventory: Inventory;
  /** Installed packages by npm name. */
  packages: ReadonlyMap<string, InventoryPackage>;
}

/**
 * Prepares an inventory for {@link pluginStatus} and {@link packageStatus}.
 *
 * @public
 */
export function indexInventory(inventory: Inventory): InventoryIndex {
  return {
    inventory,
    packages: new Map(inventory.packages.map(pkg => [pkg.name, pkg])),
  };
}
