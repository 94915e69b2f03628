import { Entity } from '@backstage/catalog-model';
import { JsonPrimitive } from '@backstage/types';

/**
 * Dotted paths of plugin entities, and the value or values that select them.
 *
 * @public
 */
export type CollectionFilter = Record<
  string,
  JsonPrimitive | JsonPrimitive[] | undefined
>;

/**
 * How much a collection's `spec.filter` may be: objects in its list, keys of each, and
 * values of each key.
 *
 * @public
 */
export const COLLECTION_FILTER_LIMITS = {
  alternatives: 100,
  keys: 20,
  values: 100,
} as const;

/**
 * A curated list of plugins, or a filter that selects them.
 *
 * @public
 */
export interface PluginCollectionEntity extends Entity {
  kind: 'PluginCollection';
  spec: {
    /** `curated` (also spelled `currated-list`) or `filter` (`filter-based`). */
    type?: string;
    owner?: string;
    /** Refs of plugins, in the order in which to show them. */
    plugins?: string[];
    /** A list of filters selects what any of them does. */
    filter?: CollectionFilter | CollectionFilter[];
  } & Entity['spec'];
}

/**
 * Whether an entity is a {@link PluginCollectionEntity}.
 *
 * @public
 */
export function isPluginCollectionEntity(
  entity: Entity,
): entity is PluginCollectionEntity {
  return entity.kind.toLowerCase() === 'plugincollection';
}
