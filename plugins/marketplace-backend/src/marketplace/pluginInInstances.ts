import {
  InventoryIndex,
  PluginInInstance,
} from 'backstage-plugin-marketplace-common';
import { Caller } from './Caller';
import { compatibilityIn } from './compatibilityIn';
import { judgePlugin, redactPlugin } from './judgePlugin';
import { KnownInstance } from './KnownInstances';
import { PackageRecord } from './PackageRecord';
import { PluginsSnapshot } from './PluginsSnapshot';
import { PluginWithStatus } from './PluginWithStatus';

/** More instances are told one by one. */
const MAX_INSTANCES = 50;

/** Whose instances are told of a plugin, and how. */
export interface InstancesAsked {
  /** The id of the instance that answers, and of that which was asked for. */
  current: string;
  asked: string;
  staleAfterMs: number;
  readsInventories: Caller['readsInventories'];
  /** Packages of the plugin that the caller may see. */
  packages: readonly PackageRecord[];
  /** What entries say that packages are made for, by npm name. */
  supportedVersions: ReadonlyMap<string, string>;
}

/**
 * A plugin in every instance, the current one first. To those who may not read inventories
 * only the current one and the asked one are told, without details.
 */
export async function pluginInInstances(
  plugin: PluginWithStatus,
  snapshot: PluginsSnapshot,
  options: InstancesAsked,
): Promise<PluginInInstance[]> {
  const { current, asked, readsInventories } = options;
  const others = readsInventories
    ? snapshot.instances.list().map(({ stored }) => stored.instance)
    : [];
  const ids = [...new Set([current, asked, ...others])].slice(0, MAX_INSTANCES);
  return Promise.all(
    ids.map(async id => {
      const known = snapshot.instances.get(id);
      const inventory = await known?.inventory();
      return inInstance(plugin, snapshot, { id, known, inventory }, options);
    }),
  );
}

function inInstance(
  plugin: PluginWithStatus,
  { contents, registry }: PluginsSnapshot,
  instance: { id: string; known?: KnownInstance; inventory?: InventoryIndex },
  options: InstancesAsked,
): PluginInInstance {
  const { id, known, inventory } = instance;
  const { readsInventories, packages, supportedVersions } = options;
  const judged = judgePlugin(
    { ...plugin, packages: plugin.listed },
    {
      inventory,
      registry: registry.index,
      pluginsByPackage: contents.pluginsByPackage,
    },
    plugin,
  );
  return {
    id,
    current: id === options.current,
    ...(known && {
      takenAt: known.stored.takenAt,
      stale:
        Date.now() - Date.parse(known.stored.takenAt) > options.staleAfterMs,
    }),
    ...(readsInventories && {
      backstageVersion: known?.stored.backstageVersion,
    }),
    status: (readsInventories ? judged : redactPlugin(judged)).status,
    compatibility:
      readsInventories && inventory
        ? compatibilityIn(
            packages,
            inventory,
            registry.index,
            supportedVersions,
          )
        : [],
  };
}
