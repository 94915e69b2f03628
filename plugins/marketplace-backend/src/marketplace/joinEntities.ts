import { Entity } from '@backstage/catalog-model';

/** What of the entities of one plugin comes from where. */
export interface JoinedEntities {
  /** The first entity, with what it lacks from the others. */
  entity: Entity;
  /** What each of the others decided, and what it has but an earlier one decided. */
  others: Array<{ decides: string[]; overridden: string[] }>;
}

/** Packages are united elsewhere; an owner is of the entity, not of the plugin. */
const NOT_JOINED = new Set(['packages', 'owner']);

/** Fields that say the same thing, so that one entity decides them together. */
const TOGETHER: ReadonlyMap<string, readonly string[]> = new Map([
  ['author', ['authors']],
  ['authors', ['author']],
]);

/**
 * Joins entities that are of one plugin field by field: the first that has a value
 * decides. The title stays that of the first, which lists are sorted by.
 */
export function joinEntities(
  first: Entity,
  others: readonly Entity[],
): JoinedEntities {
  let spec: NonNullable<Entity['spec']> = { ...first.spec };
  let metadata = { ...first.metadata };
  const shares = others.map(other => {
    const decides: string[] = [];
    const overridden: string[] = [];
    const note = (path: string, decided: boolean) =>
      (decided ? decides : overridden).push(path);

    if (other.metadata.title) {
      note('metadata.title', false);
    }
    for (const key of ['description', 'tags', 'links'] as const) {
      if (hasValue(other.metadata[key])) {
        const decided = !hasValue(metadata[key]);
        note(`metadata.${key}`, decided);
        if (decided) {
          metadata = { ...metadata, [key]: other.metadata[key] };
        }
      }
    }
    const before = spec;
    for (const [key, value] of Object.entries(other.spec ?? {})) {
      if (!NOT_JOINED.has(key) && hasValue(value)) {
        const decided = [key, ...(TOGETHER.get(key) ?? [])].every(
          name => !hasValue(before[name]),
        );
        note(`spec.${key}`, decided);
        if (decided) {
          spec = { ...spec, [key]: value };
        }
      }
    }
    return { decides: decides.sort(), overridden: overridden.sort() };
  });
  return { entity: { ...first, metadata, spec }, others: shares };
}

function hasValue(value: unknown): boolean {
  if (value === undefined || value === null || value === '') {
    return false;
  }
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
