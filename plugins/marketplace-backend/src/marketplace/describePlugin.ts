import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CATALOG_SOURCE,
  Inventory,
  isPluginEntity,
  isWebUrl,
  packageStatus,
  PluginDetails,
  PluginProvenance,
} from 'backstage-plugin-marketplace-common';
import { joinEntities } from './joinEntities';
import { PluginsSnapshot } from './PluginsSnapshot';
import { PluginWithStatus } from './PluginWithStatus';

/** Everything that the page of a plugin needs. */
export interface PluginPageFacts {
  /** As the caller sees it. */
  plugin: PluginWithStatus;
  /**
   * Entities of the plugin and its packages that the caller may read, whole, by ref: at
   * least the plugin's own.
   */
  entities: ReadonlyMap<string, Entity>;
  /** Where the plugin's own entity comes from. */
  sources: readonly PluginProvenance[];
  inventory: PluginsSnapshot['inventory'];
  /** The id of this instance. */
  instance: Inventory['instance'];
}

/**
 * Answers `GET /plugins/{namespace}/{name}`. Packages whose entities the caller may not
 * read are left out.
 */
export function describePlugin(facts: PluginPageFacts): PluginDetails {
  const { plugin, entities, inventory, instance } = facts;
  const [own, ...joined] = plugin.refs.flatMap(ref => entities.get(ref) ?? []);
  const { entity, others } = joinEntities(own, joined);
  const spec = isPluginEntity(entity) ? entity.spec : {};
  return {
    ...plugin.summary,
    status: plugin.status,
    longDescription: spec.description,
    highlights: spec.highlights ?? [],
    lifecycle: spec.lifecycle,
    publisher: spec.publisher,
    links: (entity.metadata.links ?? [])
      .filter(({ url }) => isWebUrl(url))
      .map(({ url, title }) => ({ url, title })),
    packages: plugin.packages
      .filter(({ entityRef }) => !entityRef || entities.has(entityRef))
      .map(({ name, ...pkg }) => ({
        ...pkg,
        packageName: name,
        status: packageStatus([name, ...pkg.aliases], inventory),
      })),
    sources: [
      ...facts.sources,
      ...others.map((share, at) => ({
        source: CATALOG_SOURCE,
        entityRef: stringifyEntityRef(joined[at]),
        ...share,
      })),
    ],
    instance: {
      id: instance,
      takenAt: inventory?.inventory.takenAt,
      backstageVersion: inventory?.inventory.backstageVersion,
    },
  };
}
