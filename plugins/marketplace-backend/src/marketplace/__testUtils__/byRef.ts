import { Entity, stringifyEntityRef } from '@backstage/catalog-model';

/** Entities as the catalog is read. */
export function byRef(
  entities: readonly Entity[],
): ReadonlyMap<string, Entity> {
  return new Map(entities.map(each => [stringifyEntityRef(each), each]));
}
