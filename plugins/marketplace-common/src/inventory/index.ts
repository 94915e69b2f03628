export * from './Inventory';
export {
  indexInventory,
  indexInventoryInSteps,
  type InventoryIndex,
} from './InventoryIndex';
