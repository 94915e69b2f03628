import { Entity } from '@backstage/catalog-model';

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
    /** Dotted paths of plugin entities and the values that select them. */
    filter?: Record<string, string | string[]>;
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
