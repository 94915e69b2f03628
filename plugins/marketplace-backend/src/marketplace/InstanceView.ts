import {
  InventoryIndex,
  RegistryIndex,
} from 'backstage-plugin-marketplace-common';
import { PluginWithStatus } from './PluginWithStatus';

/** One instance as a caller sees it. */
export interface InstanceView {
  /** The id of the instance. */
  instance: string;
  /** Missing before its first inventory. */
  inventory?: InventoryIndex;
  registry: RegistryIndex;
  /**
   * The plugins that the caller may read, judged in the instance, by title; with those that
   * are installed and in no source, when the caller may read inventories.
   */
  plugins: readonly PluginWithStatus[];
}
