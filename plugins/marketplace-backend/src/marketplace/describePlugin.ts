import {
  packageStatus,
  PluginDetails,
} from 'backstage-plugin-marketplace-common';
import { Visible } from './CatalogVisibility';
import { JudgedPlugin, PluginsSnapshot } from './PluginsSnapshot';

/**
 * Answers `GET /plugins/{namespace}/{name}`: everything the page of a plugin shows.
 * Packages that the caller may not read are left out.
 */
export function describePlugin(
  { plugin, status }: JudgedPlugin,
  { inventory: index }: PluginsSnapshot,
  visible: Visible,
): PluginDetails {
  const { instance, takenAt, backstageVersion } = index.inventory;
  return {
    ...plugin,
    status,
    packages: plugin.packages
      .filter(({ entityRef }) => entityRef === undefined || visible(entityRef))
      .map(({ name, ...pkg }) => ({
        ...pkg,
        packageName: name,
        status: packageStatus([name, ...pkg.aliases], index),
      })),
    instance: { id: instance, takenAt: takenAt || undefined, backstageVersion },
  };
}
