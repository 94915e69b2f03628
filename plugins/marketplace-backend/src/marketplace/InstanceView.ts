import {
  InventoryIndex,
  RegistryIndex,
} from 'backstage-plugin-marketplace-common';
import { Caller } from './Caller';
import { PluginsSnapshot } from './PluginsSnapshot';
import { PluginWithStatus } from './PluginWithStatus';
import { seenPlugins } from './seenBy';

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

/** An instance of a snapshot as a caller sees it. */
export async function viewInstance(
  snapshot: PluginsSnapshot,
  instance: string,
  caller: Caller,
): Promise<InstanceView> {
  const plugins = await snapshot.judgedFor(instance, caller);
  return {
    instance,
    inventory: await snapshot.instances.get(instance)?.inventory(),
    registry: snapshot.registry.index,
    plugins: seenPlugins(plugins, caller.visible),
  };
}
