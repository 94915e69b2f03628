export * from './InventoryFindings';
