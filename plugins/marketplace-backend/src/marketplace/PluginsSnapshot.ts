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
export interface PluginWithStatus extends PluginRecord {
  status: PluginStatus;
}

/**
 * Everything that lists are answered from, at one moment.
 */
export interface PluginsSnapshot {
  /** By title. */
  plugins: readonly PluginWithStatus[];
  byRef: ReadonlyMap<string, PluginWithStatus>;
  search: PluginSearch;
  /** Missing before the first inventory of this instance. */
  inventory?: InventoryIndex;
}

const byTitle = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/**
 * Makes a snapshot of the catalog's entities and an instance's inventory.
 */
export async function createSnapshot(
  entities: readonly Entity[],
  inventory: Inventory | undefined,
): Promise<PluginsSnapshot> {
  const index = inventory && indexInventory(inventory);
  const plugins = toPluginRecords(entities)
    .map(record => ({ ...record, status: statusOf(record, index) }))
    .sort(
      (a, b) =>
        byTitle.compare(a.summary.title, b.summary.title) ||
        byTitle.compare(a.summary.entityRef, b.summary.entityRef),
    );
  return {
    plugins,
    byRef: new Map(plugins.map(plugin => [plugin.summary.entityRef, plugin])),
    search: await createPluginSearch(plugins),
    inventory: index,
  };
}

function statusOf(
  { packages, summary: { maintenance } }: PluginRecord,
  inventory: InventoryIndex | undefined,
): PluginStatus {
  return pluginStatus({ packages, maintenance }, inventory);
}
