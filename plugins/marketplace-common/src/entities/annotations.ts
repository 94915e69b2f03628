/**
 * Annotation of entities that the marketplace's own sources brought: the ids of the
 * sources that have the entity, separated by commas, the deciding one first.
 *
 * @public
 */
export const SOURCES_ANNOTATION = 'marketplace.backstage.io/sources';

/**
 * What stands for a source where an entity came by the catalog's own ways: its
 * locations and the providers of other plugins.
 *
 * @public
 */
export const CATALOG_SOURCE = 'catalog';

/**
 * What stands for a source where a plugin is in none, and the instance has it installed.
 *
 * @public
 */
export const INSTALLED_SOURCE = 'installed';
