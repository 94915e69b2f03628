import { Entity } from '@backstage/catalog-model';
import { JsonValue } from '@backstage/types';

/** A field of an entity that a source can decide. */
export interface EntityField {
  section: 'metadata' | 'spec';
  key: string;
  value: JsonValue;
}

/** What an entity is called, and what is merged in another way than by field. */
const NOT_MERGED = new Set([
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'spec.packages',
  'spec.partOf',
]);

/** Two spellings of one field: whoever has either decides both. */
const SAME_FIELD: Record<string, string> = {
  'spec.authors': 'spec.author',
  'spec.backstage': 'spec.role',
  'spec.filter': 'spec.plugins',
  'spec.type': 'spec.plugins',
};

/** The fields of an entity that say something; what is empty says nothing. */
export function fieldsOf({ metadata, spec = {} }: Entity): EntityField[] {
  const inMetadata = Object.entries(metadata).map(
    ([key, value]) => ({ section: 'metadata', key, value } as const),
  );
  const inSpec = Object.entries(spec).map(
    ([key, value]) => ({ section: 'spec', key, value } as const),
  );
  return [...inMetadata, ...inSpec].flatMap(({ section, key, value }) =>
    value === undefined ||
    isEmpty(value) ||
    NOT_MERGED.has(pathOf({ section, key }))
      ? []
      : { section, key, value },
  );
}

/**
 * Decides who decides what.
 *
 * @param entities - in the order in which they decide
 * @returns the fields of each that it decides
 */
export function decidedFields(
  entities: readonly Entity[],
): Map<Entity, EntityField[]> {
  const taken = new Set<string>();
  const decided = new Map<Entity, EntityField[]>();
  for (const entity of entities) {
    const free = fieldsOf(entity).filter(field => !taken.has(topicOf(field)));
    free.forEach(field => taken.add(topicOf(field)));
    decided.set(entity, free);
  }
  return decided;
}

/** The dotted path of a field, as provenance tells it: `spec.author`. */
export function pathOf({
  section,
  key,
}: Pick<EntityField, 'section' | 'key'>): string {
  return `${section}.${key}`;
}

function topicOf(field: EntityField): string {
  const path = pathOf(field);
  return SAME_FIELD[path] ?? path;
}

function isEmpty(value: JsonValue): boolean {
  return (
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}
