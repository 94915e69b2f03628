export * from './Inventory';
export { indexInventory, type InventoryIndex } from './InventoryIndex';
