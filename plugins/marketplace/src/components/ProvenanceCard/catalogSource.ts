/**
 * The source of entities that came by the catalog's own ways.
 *
 * @internal
 */
export const CATALOG_SOURCE = 'catalog';
