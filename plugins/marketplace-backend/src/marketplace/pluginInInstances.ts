import {
  InventoryIndex,
  PluginInInstance,
} from 'backstage-plugin-marketplace-common';
import pLimit from 'p-limit';
import { Caller } from './Caller';
import { compatibilityIn } from './compatibilityIn';
import { isStale } from './isStale';
import { judgePlugin, redactPlugin } from './judgePlugin';
import { KnownInstance, KnownInstances } from './KnownInstances';
import { PackageRecord } from './PackageRecord';
import { PluginsSnapshot } from './PluginsSnapshot';
import { PluginWithStatus } from './PluginWithStatus';
import { MAX_PACKAGES } from './ReadInventories';

/** More instances are told one by one. */
const MAX_INSTANCES = 50;

/** Inventories that are read at once for a page. */
const MAX_CONCURRENCY = 4;

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
 * A plugin in every instance, the current one first and the asked one next; 50 at most, and
 * of large ones as many as can be kept in memory. To those who may not read inventories the current one is told, without details.
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
  const ids = withinLimits(
    [...new Set([current, asked, ...others])],
    snapshot.instances,
  );
  const limit = pLimit(MAX_CONCURRENCY);
  return Promise.all(
    ids.map(id =>
      limit(async () => {
        const known = snapshot.instances.get(id);
        const inventory = await known?.inventory();
        return inInstance(plugin, snapshot, { id, known, inventory }, options);
      }),
    ),
  );
}

/** The first two are always told. */
function withinLimits(ids: string[], instances: KnownInstances): string[] {
  let packages = 0;
  return ids.slice(0, MAX_INSTANCES).filter((id, at) => {
    const more = instances.get(id)?.stored.packageCount ?? 0;
    const fits = at < 2 || packages + more <= MAX_PACKAGES;
    packages += fits ? more : 0;
    return fits;
  });
}

function inInstance(
  plugin: PluginWithStatus,
  { contents, registry }: PluginsSnapshot,
  instance: { id: string; known?: KnownInstance; inventory?: InventoryIndex },
  options: InstancesAsked,
): PluginInInstance {
  const { id, known, inventory } = instance;
  const { packages, staleAfterMs, supportedVersions } = options;
  const { index } = registry;
  const { pluginsByPackage } = contents;
  const by = { inventory, registry: index, pluginsByPackage };
  const listed = { ...plugin, packages: plugin.listed };
  const judged = judgePlugin(listed, by, plugin);
  const current = id === options.current;
  if (!options.readsInventories) {
    const { status } = redactPlugin(judged, by);
    return { id, current, status, compatibility: [] };
  }
  return {
    id,
    current,
    ...(known && {
      takenAt: known.stored.takenAt,
      stale: isStale(known.stored.takenAt, { staleAfterMs, now: new Date() }),
      backstageVersion: known.stored.backstageVersion,
    }),
    status: judged.status,
    compatibility: inventory
      ? compatibilityIn(packages, inventory, index, supportedVersions)
      : [],
  };
}
