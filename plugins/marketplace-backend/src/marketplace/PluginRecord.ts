import {
  CompoundEntityRef,
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  declaredRole,
  isPackageEntity,
  isPluginEntity,
  isWebUrl,
  MAINTENANCE,
  normalizeCategories,
  PackageEntity,
  PackageRole,
  packageRole,
  PluginDetails,
  PluginEntity,
  toPerson,
} from 'backstage-plugin-marketplace-common';
import { packageRef } from '../ingest/packageRef';
import { entryIcon } from './entryIcon';

/** A package of a plugin before looking at any instance. */
export interface PackageRecord {
  entityRef?: string;
  name: string;
  role: PackageRole;
  optional?: boolean;
  aliases: string[];
}

/** A plugin before looking at any instance: what its entities say. */
export type PluginRecord = Omit<
  PluginDetails,
  'status' | 'packages' | 'instance'
> & {
  packages: PackageRecord[];
};

/** The fields of entities that {@link toPluginRecords} reads. */
export const RECORD_FIELDS = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'metadata.tags',
  'metadata.links',
  'spec',
];

/**
 * Joins the plugins of a catalog with their packages. A package belongs to a plugin
 * when either names the other.
 */
export function toPluginRecords(entities: readonly Entity[]): PluginRecord[] {
  const packages = new Map(
    entities.filter(isPackageEntity).map(pkg => [stringifyEntityRef(pkg), pkg]),
  );
  const byPlugin = new Map<string, PackageEntity[]>();
  for (const pkg of packages.values()) {
    for (const plugin of pkg.spec.partOf ?? []) {
      const defaultNamespace = pkg.metadata.namespace ?? 'default';
      const ref = refTo(() =>
        parseEntityRef(plugin, { defaultKind: 'Plugin', defaultNamespace }),
      );
      if (ref) {
        byPlugin.set(ref, [...(byPlugin.get(ref) ?? []), pkg]);
      }
    }
  }
  return entities
    .filter(isPluginEntity)
    .map(plugin =>
      toRecord(
        plugin,
        packages,
        byPlugin.get(stringifyEntityRef(plugin)) ?? [],
      ),
    );
}

function toRecord(
  plugin: PluginEntity,
  packages: ReadonlyMap<string, PackageEntity>,
  claiming: PackageEntity[],
): PluginRecord {
  const { metadata, spec } = plugin;
  const { name, namespace } = getCompoundEntityRef(plugin);
  const authors = [spec.author, ...(spec.authors ?? [])].map(toPerson);
  return {
    entityRef: stringifyEntityRef(plugin),
    namespace,
    name,
    title: metadata.title ?? name,
    description: metadata.description,
    author: authors.find(author => author !== undefined),
    icon: entryIcon(spec.icon),
    categories: normalizeCategories(spec.categories ?? []),
    tags: metadata.tags ?? [],
    maintenance:
      MAINTENANCE.find(value => value === spec.maintenance) ?? 'active',
    added: spec.history?.added,
    longDescription: spec.description,
    highlights: spec.highlights ?? [],
    lifecycle: spec.lifecycle,
    publisher: spec.publisher,
    links: (metadata.links ?? [])
      .filter(({ url }) => isWebUrl(url))
      .map(({ url, title }) => ({ url, title })),
    packages: joinPackages(plugin, packages, claiming),
  };
}

/** The plugin's own list first, in its order; then what only the packages say. */
function joinPackages(
  plugin: PluginEntity,
  packages: ReadonlyMap<string, PackageEntity>,
  claiming: PackageEntity[],
): PackageRecord[] {
  const namespace = plugin.metadata.namespace ?? 'default';
  const records = new Map<string, PackageRecord>();
  for (const item of plugin.spec.packages ?? []) {
    const ref = refTo(() => packageRef(item, namespace));
    const entity = ref ? packages.get(ref) : undefined;
    const record = entity
      ? toPackageRecord(entity)
      : { name: item, role: packageRole(item), aliases: [] };
    records.set(record.name, record);
  }
  for (const entity of claiming) {
    const record = toPackageRecord(entity);
    if (!records.has(record.name)) {
      records.set(record.name, record);
    }
  }
  return [...records.values()];
}

function toPackageRecord(entity: PackageEntity): PackageRecord {
  const name = entity.spec.packageName;
  return {
    entityRef: stringifyEntityRef(entity),
    name,
    role: packageRole(name, declaredRole(entity)),
    optional: entity.spec.optional,
    aliases: entity.spec.aliases ?? [],
  };
}

/** What is no reference refers to nothing; it must not cost the other plugins. */
function refTo(read: () => CompoundEntityRef): string | undefined {
  try {
    return stringifyEntityRef(read());
  } catch {
    return undefined;
  }
}
