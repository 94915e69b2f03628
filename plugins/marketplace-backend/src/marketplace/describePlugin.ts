import { Entity } from '@backstage/catalog-model';
import {
  Inventory,
  isPluginEntity,
  isWebUrl,
  packageStatus,
  PluginDetails,
} from 'backstage-plugin-marketplace-common';
import { PluginsSnapshot, PluginWithStatus } from './PluginsSnapshot';

/** Everything that the page of a plugin needs. */
export interface PluginPageFacts {
  plugin: PluginWithStatus;
  /** The plugin's entity, whole, as the caller may read it. */
  entity: Entity;
  /** The entities of its packages that the caller may read. */
  readablePackages: ReadonlySet<string>;
  inventory: PluginsSnapshot['inventory'];
  /** The id of this instance. */
  instance: Inventory['instance'];
}

/**
 * Answers `GET /plugins/{namespace}/{name}`. Packages whose entities the caller may not
 * read are left out.
 */
export function describePlugin(facts: PluginPageFacts): PluginDetails {
  const { plugin, entity, readablePackages, inventory, instance } = facts;
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
      .filter(({ entityRef }) => !entityRef || readablePackages.has(entityRef))
      .map(({ name, ...pkg }) => ({
        ...pkg,
        packageName: name,
        status: packageStatus([name, ...pkg.aliases], inventory),
      })),
    instance: {
      id: instance,
      takenAt: inventory?.inventory.takenAt,
      backstageVersion: inventory?.inventory.backstageVersion,
    },
  };
}
