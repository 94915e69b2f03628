import { Entity } from '@backstage/catalog-model';
import { joinEntities } from './joinEntities';
import { JudgedBy, judgePlugin } from './judgePlugin';
import { PackageRecord } from './PackageRecord';
import { capabilitiesOf, toSummary } from './PluginRecord';
import { PluginWithStatus } from './PluginWithStatus';

/** A plugin and the entity that it was made of. */
export interface PluginWithEntity {
  plugin: PluginWithStatus;
  entity: Entity;
}

/**
 * Makes one plugin of several that are the same: each field is that of the first that
 * has a value, packages and collections are united. The policy is that of the first entity
 * of which it says something.
 */
export function joinPlugins(
  plugins: readonly [PluginWithEntity, ...PluginWithEntity[]],
  by: JudgedBy,
): PluginWithStatus {
  const [first, ...others] = plugins;
  const { entity } = joinEntities(
    first.entity,
    others.map(other => other.entity),
  );
  const policy = plugins
    .map(({ plugin }) => plugin.summary.policy)
    .find(Boolean);
  const record = {
    summary: { ...toSummary(entity), ...(policy && { policy }) },
    publisher: plugins.map(({ plugin }) => plugin.publisher).find(Boolean),
    capabilities: capabilitiesOf(entity),
    packages: unitePackages(plugins.flatMap(({ plugin }) => plugin.listed)),
    sources: union(plugins.map(({ plugin }) => plugin.sources)),
  };
  return judgePlugin(record, by, {
    collections: union(plugins.map(({ plugin }) => plugin.collections)),
    refs: union(plugins.map(({ plugin }) => plugin.refs)),
  });
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
