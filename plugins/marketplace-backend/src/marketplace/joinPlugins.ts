import { Entity } from '@backstage/catalog-model';
import { InventoryIndex } from 'backstage-plugin-marketplace-common';
import { joinEntities } from './joinEntities';
import { PackageRecord } from './PackageRecord';
import { toSummary } from './PluginRecord';
import { judgePlugin, PluginWithStatus } from './PluginWithStatus';

/** A plugin and the entity that it was made of. */
export interface PluginWithEntity {
  plugin: PluginWithStatus;
  entity: Entity;
}

/**
 * Makes one plugin of several that are the same: each field is that of the first that
 * has a value, packages and collections are united.
 */
export function joinPlugins(
  plugins: readonly [PluginWithEntity, ...PluginWithEntity[]],
  inventory: InventoryIndex | undefined,
): PluginWithStatus {
  const [first, ...others] = plugins;
  const { entity } = joinEntities(
    first.entity,
    others.map(other => other.entity),
  );
  const record = {
    summary: toSummary(entity),
    publisher: plugins.map(({ plugin }) => plugin.publisher).find(Boolean),
    packages: unitePackages(plugins.flatMap(({ plugin }) => plugin.packages)),
    sources: union(plugins.map(({ plugin }) => plugin.sources)),
  };
  return {
    ...judgePlugin(
      record,
      inventory,
      union(plugins.map(({ plugin }) => plugin.collections)),
    ),
    refs: union(plugins.map(({ plugin }) => plugin.refs)),
  };
}

/** A package is one that comes before it when either was ever called like the other. */
function unitePackages(packages: readonly PackageRecord[]): PackageRecord[] {
  const names = new Set<string>();
  return packages.filter(({ name, aliases }) => {
    const known = [name, ...aliases].some(each => names.has(each));
    [name, ...aliases].forEach(each => names.add(each));
    return !known;
  });
}

function union(lists: ReadonlyArray<readonly string[]>): string[] {
  return [...new Set(lists.flat())];
}
