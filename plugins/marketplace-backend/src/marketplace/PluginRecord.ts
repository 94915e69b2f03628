import {
  Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  isPackageEntity,
  isPluginEntity,
  MAINTENANCE,
  normalizeCategories,
  PluginEntity,
  PluginSummary,
  SOURCES_ANNOTATION,
  toPerson,
} from 'backstage-plugin-marketplace-common';
import { entryIcon } from './entryIcon';
import { PackageRecord, packagesOf } from './PackageRecord';
import { sourcesOf } from './sourcesOf';
import { toIsoDate } from './toIsoDate';

/** A plugin before looking at any instance: what lists need of its entities. */
export interface PluginRecord {
  summary: Omit<PluginSummary, 'status'>;
  publisher?: string;
  packages: PackageRecord[];
  /** Ids of the sources that have it, the deciding one first. */
  sources: string[];
}

/** The fields of entities that {@link toPluginRecords} reads. */
export const RECORD_FIELDS = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'metadata.tags',
  `metadata.annotations.${SOURCES_ANNOTATION}`,
  'spec.author',
  'spec.authors',
  'spec.publisher',
  'spec.icon',
  'spec.categories',
  'spec.maintenance',
  'spec.history',
  'spec.internal',
  'spec.packages',
  'spec.packageName',
  'spec.role',
  'spec.backstage',
  'spec.optional',
  'spec.aliases',
  'spec.partOf',
];

/**
 * Joins the plugins of a catalog with their packages.
 */
export function toPluginRecords(trimmed: readonly Entity[]): PluginRecord[] {
  // An entity that has none of the wanted fields of a spec comes without one.
  const entities = trimmed.map(entity =>
    entity.spec ? entity : { ...entity, spec: {} },
  );
  const packages = packagesOf(entities.filter(isPackageEntity));
  return entities.filter(isPluginEntity).map(plugin => ({
    summary: toSummary(plugin),
    publisher: plugin.spec.publisher,
    packages: packages(plugin),
    sources: sourcesOf(plugin),
  }));
}

/** What lists show of a plugin's entity. */
export function toSummary(plugin: Entity): PluginRecord['summary'] {
  const { metadata } = plugin;
  const spec: Partial<PluginEntity['spec']> = isPluginEntity(plugin)
    ? plugin.spec
    : {};
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
    added: toIsoDate(spec.history?.added),
    ...(spec.internal === true && { internal: true }),
  };
}
