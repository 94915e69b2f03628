import {
  InventoryIndex,
  PluginDetails,
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
 * A plugin in every instance, the current one first, the asked one next, and the others by
 * id: 50 at most, and of large ones as many as can be kept in memory. To those who may not
 * read inventories the current one is told, without details.
 *
 * @returns what `GET /plugins/{namespace}/{name}` tells of instances
 */
export async function pluginInInstances(
  plugin: PluginWithStatus,
  snapshot: PluginsSnapshot,
  options: InstancesAsked,
): Promise<Pick<PluginDetails, 'instances' | 'instancesLeftOut'>> {
  const { current, asked, readsInventories } = options;
  const others = readsInventories
    ? snapshot.instances.list().map(({ stored }) => stored.instance)
    : [];
  const all = [...new Set([current, asked, ...others])];
  const ids = withinLimits(all, snapshot.instances);
  const limit = pLimit(MAX_CONCURRENCY);
  const instances = await Promise.all(
    ids.map(id =>
      limit(async () => {
        const known = snapshot.instances.get(id);
        const inventory = await known?.inventory();
        return inInstance(plugin, snapshot, { id, known, inventory }, options);
      }),
    ),
  );
  return ids.length < all.length
    ? { instances, instancesLeftOut: all.length - ids.length }
    : { instances };
}

/** The first ones, without gaps; two are always told. */
function withinLimits(ids: string[], instances: KnownInstances): string[] {
  let packages = 0;
  const tooMany = ids.findIndex((id, at) => {
    packages += instances.get(id)?.stored.packageCount ?? 0;
    return at >= MAX_INSTANCES || (at >= 2 && packages > MAX_PACKAGES);
  });
  return tooMany < 0 ? ids : ids.slice(0, tooMany);
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
