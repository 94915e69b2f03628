export * from './Inventory';
export {
  indexInventory,
  indexInventoryInSteps,
  type InventoryIndex,
} from './InventoryIndex';
export { runningPrograms } from './runningPrograms';
