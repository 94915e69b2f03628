export * from './InventoryIndex';
export * from './packageStatus';
export * from './pluginStatus';
