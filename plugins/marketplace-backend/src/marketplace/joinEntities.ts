import { Entity } from '@backstage/catalog-model';
import {
  decidedFields,
  EntityField,
  fieldsOf,
  pathOf,
} from '../ingest/merging/fields';

/** What of the entities of one plugin comes from where. */
export interface JoinedEntities {
  /** The first entity, with what it lacks from the others. */
  entity: Entity;
  /** What each of the others decided, and what it has but an earlier one decided. */
  others: Array<{ decides: string[]; overridden: string[] }>;
}

/** The rest of the metadata is of the entity, not of the plugin. */
const METADATA = new Set(['title', 'description', 'tags', 'links']);

/**
 * Joins entities that are of one plugin field by field, as the sources of an entry are
 * merged: the first that has a value decides. Packages are united elsewhere. An owner is
 * of the entity, as the catalog relates it, and the title stays that of the first, which
 * lists are sorted by.
 */
export function joinEntities(
  first: Entity,
  others: readonly Entity[],
): JoinedEntities {
  const title = first.metadata.title || first.metadata.name;
  const decided = decidedFields([
    { ...first, metadata: { ...first.metadata, title } },
    ...others,
  ]);
  const joined = others.map(other => {
    const decides = (decided.get(other) ?? []).filter(isJoined);
    return { decides, has: fieldsOf(other).filter(isJoined) };
  });
  const added = joined.flatMap(({ decides }) => decides);
  return {
    entity: {
      ...first,
      metadata: { ...first.metadata, ...section(added, 'metadata') },
      spec: { ...first.spec, ...section(added, 'spec') },
    },
    others: joined.map(({ decides, has }) => {
      const won = new Set(decides.map(pathOf));
      return {
        decides: [...won].sort(),
        overridden: has
          .map(pathOf)
          .filter(path => !won.has(path))
          .sort(),
      };
    }),
  };
}

function isJoined({ section: part, key }: EntityField): boolean {
  return part === 'metadata' ? METADATA.has(key) : key !== 'owner';
}

function section(
  fields: readonly EntityField[],
  wanted: EntityField['section'],
) {
  return Object.fromEntries(
    fields
      .filter(field => field.section === wanted)
      .map(({ key, value }) => [key, value]),
  );
}
