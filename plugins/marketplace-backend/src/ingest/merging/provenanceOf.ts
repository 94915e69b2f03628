import { Entity } from '@backstage/catalog-model';
import { PluginProvenance } from 'backstage-plugin-marketplace-common';
import { decidedFields, fieldsOf, pathOf } from './fields';

/** An entity of a source, and where it is. */
export interface PlacedEntity {
  sourceId: string;
  path: string;
  /** Its ref in the source. */
  ref: string;
  entity: Entity;
}

/**
 * Tells which source decides which field of a merged entity.
 *
 * @param members - in the order in which they decide
 */
export function provenanceOf(
  members: readonly PlacedEntity[],
): PluginProvenance[] {
  const decided = decidedFields(members.map(({ entity }) => entity));
  return members.map(({ sourceId, path, ref, entity }) => {
    const decides = (decided.get(entity) ?? []).map(pathOf);
    const won = new Set(decides);
    return {
      source: sourceId,
      file: path,
      entityRef: ref,
      decides,
      overridden: fieldsOf(entity)
        .map(pathOf)
        .filter(field => !won.has(field)),
    };
  });
}
