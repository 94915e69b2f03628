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
  toPerson,
} from 'backstage-plugin-marketplace-common';
import { entryIcon } from './entryIcon';
import { PackageRecord, packagesOf } from './PackageRecord';
import { toIsoDate } from './toIsoDate';

/** A plugin before looking at any instance: what lists need of its entities. */
export interface PluginRecord {
  summary: Omit<PluginSummary, 'status'>;
  publisher?: string;
  packages: PackageRecord[];
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
  'spec.author',
  'spec.authors',
  'spec.publisher',
  'spec.icon',
  'spec.categories',
  'spec.maintenance',
  'spec.history',
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
  const entities = trimmed.map(entity => ({ spec: {}, ...entity }));
  const packages = packagesOf(entities.filter(isPackageEntity));
  return entities.filter(isPluginEntity).map(plugin => ({
    summary: toSummary(plugin),
    publisher: plugin.spec.publisher,
    packages: packages(plugin),
  }));
}

function toSummary(plugin: PluginEntity): PluginRecord['summary'] {
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
    added: toIsoDate(spec.history?.added),
  };
}
