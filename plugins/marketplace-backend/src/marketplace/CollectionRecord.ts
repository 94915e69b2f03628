import {
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  CollectionSummary,
  isPluginCollectionEntity,
  PluginCollectionEntity,
  SOURCES_ANNOTATION,
  withoutBidiControls,
} from 'backstage-plugin-marketplace-common';
import {
  CollectionFilter,
  parseCollectionFilter,
} from '../filter/collectionFilter';
import { refTo } from './refTo';
import { sourcesOf } from './sourcesOf';

/** A collection before looking at what any caller may read. */
export interface CollectionRecord {
  /** `namespace/name`, as `GET /plugins?collection=` takes it. */
  id: string;
  summary: Omit<CollectionSummary, 'pluginCount'>;
  /** Refs in the order of the curator, or what selects plugins. */
  selects: { refs: readonly string[] } | { filter: CollectionFilter };
}

/** The fields of entities that {@link toCollectionRecords} reads. */
export const COLLECTION_FIELDS = [
  'apiVersion',
  'kind',
  'metadata.etag',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  `metadata.annotations.${SOURCES_ANNOTATION}`,
  'spec.type',
  'spec.plugins',
  'spec.filter',
];

/**
 * Reads the collections among the entities of a catalog.
 */
export function toCollectionRecords(
  trimmed: readonly Entity[],
): CollectionRecord[] {
  // An entity that has none of the wanted fields of a spec comes without one.
  return trimmed
    .map(entity => ({ ...entity, spec: entity.spec ?? {} }))
    .filter(isPluginCollectionEntity)
    .map(toRecord);
}

function toRecord(collection: PluginCollectionEntity): CollectionRecord {
  const { metadata, spec } = collection;
  const { name, namespace } = getCompoundEntityRef(collection);
  const type = typeOf(spec);
  return {
    id: `${namespace}/${name}`.toLowerCase(),
    summary: {
      entityRef: stringifyEntityRef(collection),
      namespace,
      name,
      title: withoutBidiControls(metadata.title ?? '') || name,
      description:
        metadata.description && withoutBidiControls(metadata.description),
      type,
      sources: sourcesOf(collection),
    },
    selects:
      type === 'filter'
        ? { filter: parseCollectionFilter(spec.filter) }
        : { refs: curatedRefs(spec.plugins ?? [], namespace) },
  };
}

/** In use are `curated`, `curated-list`, `currated-list`, `filter` and `filter-based`. */
function typeOf({
  type,
  plugins,
  filter,
}: PluginCollectionEntity['spec']): CollectionSummary['type'] {
  const byType = type === undefined ? !plugins && filter : /^filter/.test(type);
  return byType ? 'filter' : 'curated';
}

function curatedRefs(
  plugins: readonly string[],
  defaultNamespace: string,
): string[] {
  const refs = plugins.flatMap(
    plugin =>
      refTo(() =>
        parseEntityRef(plugin, { defaultKind: 'Plugin', defaultNamespace }),
      ) ?? [],
  );
  return [...new Set(refs)];
}
