import {
  InventoryIndex,
  PluginStatus,
  pluginStatus,
} from 'backstage-plugin-marketplace-common';
import { PluginRecord } from './PluginRecord';

/** A plugin, judged in this instance. */
export interface PluginWithStatus extends PluginRecord {
  /** Refs of the plugin entities that it is made of, its own first. */
  refs: readonly string[];
  /** Ids of the collections that it is in, readable or not. */
  collections: readonly string[];
  status: PluginStatus;
}

/**
 * Judges a plugin in this instance.
 *
 * @param collections - ids of those that it is in
 */
export function judgePlugin(
  record: PluginRecord,
  inventory: InventoryIndex | undefined,
  collections: readonly string[] = [],
): PluginWithStatus {
  const { packages, summary } = record;
  const { maintenance, entityRef } = summary;
  return {
    ...record,
    refs: [entityRef],
    collections,
    status: pluginStatus({ packages, maintenance }, inventory),
  };
}
