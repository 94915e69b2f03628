import { Entity } from '@backstage/catalog-model';
import {
  indexInventory,
  Inventory,
  InventoryIndex,
  PluginStatus,
  pluginStatus,
} from 'backstage-plugin-marketplace-common';
import { PluginRecord, toPluginRecords } from './PluginRecord';
import { createPluginSearch, PluginSearch } from './searchPlugins';

/** A plugin, judged in this instance. */
export interface JudgedPlugin {
  plugin: PluginRecord;
  status: PluginStatus;
}

/**
 * Everything that lists and pages are answered from, at one moment.
 */
export interface PluginsSnapshot {
  /** By title. */
  plugins: readonly JudgedPlugin[];
  byRef: ReadonlyMap<string, JudgedPlugin>;
  search: PluginSearch;
  inventory: InventoryIndex;
}

const byTitle = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/**
 * Makes a snapshot of the catalog's entities and an instance's inventory.
 */
export function createSnapshot(
  entities: readonly Entity[],
  inventory: Inventory,
): PluginsSnapshot {
  const index = indexInventory(inventory);
  const plugins = toPluginRecords(entities)
    .map(plugin => ({ plugin, status: pluginStatus(plugin, index) }))
    .sort(
      (a, b) =>
        byTitle.compare(a.plugin.title, b.plugin.title) ||
        byTitle.compare(a.plugin.entityRef, b.plugin.entityRef),
    );
  return {
    plugins,
    byRef: new Map(plugins.map(judged => [judged.plugin.entityRef, judged])),
    search: createPluginSearch(plugins.map(({ plugin }) => plugin)),
    inventory: index,
  };
}
