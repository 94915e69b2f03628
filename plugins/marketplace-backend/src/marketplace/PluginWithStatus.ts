import {
  FrontendSystem,
  PluginStatus,
} from 'backstage-plugin-marketplace-common';
import { PackageRecord } from './PackageRecord';
import { PluginRecord } from './PluginRecord';

/** A plugin, judged in an instance, as those see it who may or may not read inventories. */
export interface PluginWithStatus extends PluginRecord {
  /**
   * With those that no entry names as its own, but package.json files do, of the copies
   * that the instance has, or of those that registries have.
   */
  packages: PackageRecord[];
  /** Those of the entry alone. */
  listed: PackageRecord[];
  /** Refs of the plugin entities that it is made of, its own first. */
  refs: readonly string[];
  /** Ids of the collections that it is in, readable or not. */
  collections: readonly string[];
  /** Those that it has a frontend for, as far as that is known. */
  frontendSystems: readonly FrontendSystem[];
  status: PluginStatus;
}
