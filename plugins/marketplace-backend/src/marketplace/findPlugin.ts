import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { isPackageEntity } from 'backstage-plugin-marketplace-common';
import { JudgedPlugins } from './JudgedPlugins';
import { PackageRecord } from './PackageRecord';
import { PluginWithStatus } from './PluginWithStatus';
import { seenPluginOf } from './seenBy';

/** A plugin as a caller sees it, with what the catalog has of it at this moment. */
export interface FoundPlugin {
  plugin: PluginWithStatus;
  /** Whole entities of it and its packages that the caller may read, by ref. */
  entities: ReadonlyMap<string, Entity>;
  /** Those of its packages that the caller may see. */
  packages: PackageRecord[];
  /** What entities say that packages are made for, by npm name. */
  supportedVersions: ReadonlyMap<string, string>;
}

/**
 * Finds the plugin of a ref, as the catalog lets a caller read it now.
 *
 * @returns `undefined` when there is none, or the caller may not read it
 */
export async function findPlugin(
  ref: string,
  plugins: JudgedPlugins,
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<FoundPlugin | undefined> {
  const asked = plugins.entries.get(ref);
  const whole = asked?.partOf ? plugins.entries.get(asked.partOf) : undefined;
  const refs = [asked, whole].flatMap(entry => entry?.entityRefs ?? []);
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs: [...new Set([ref, ...refs])] },
    { credentials },
  );
  const entities = new Map(
    items.flatMap(entity =>
      entity ? [[stringifyEntityRef(entity), entity]] : [],
    ),
  );
  const plugin = seenPluginOf(ref, plugins, each => entities.has(each));
  return (
    plugin && {
      plugin,
      entities,
      packages: plugin.packages.filter(
        ({ entityRef }) => !entityRef || entities.has(entityRef),
      ),
      supportedVersions: supportedVersionsOf([...entities.values()]),
    }
  );
}

function supportedVersionsOf(
  entities: readonly Entity[],
): ReadonlyMap<string, string> {
  return new Map(
    entities.filter(isPackageEntity).flatMap(({ spec }) => {
      const range = spec.supportedVersions ?? spec.backstage?.supportedVersions;
      return range === undefined ? [] : [[spec.packageName, range]];
    }),
  );
}
