import { Entity } from '@backstage/catalog-model';

/** Fields are sent in the address of a request, which servers limit. */
const MAX_LENGTH = 4_000;

/** Everything that is written of entities. */
const ALL_FIELDS = ['apiVersion', 'kind', 'metadata', 'spec'];

/**
 * What to ask the catalog for to have some fields of entities. Where that would be too long,
 * whole entities are asked for, and trimmed as they come.
 *
 * @param wanted - dotted paths, as the catalog takes them
 * @returns what to ask for, and what is to be done with each entity, which leaves no more than
 *   the wanted fields and their neighbours in objects
 */
export function fieldsToAsk(wanted: readonly string[]): {
  asked: string[];
  trim: (entity: Entity) => Entity;
} {
  if (wanted.join().length <= MAX_LENGTH) {
    return { asked: [...wanted], trim: entity => entity };
  }
  const paths = new Set(wanted.flatMap(pathAndParents));
  const trimmed = <T>(object: Record<string, T>, at: string) =>
    Object.fromEntries(
      Object.entries(object).filter(([key]) => paths.has(`${at}.${key}`)),
    );
  return {
    asked: ALL_FIELDS,
    trim: ({ apiVersion, kind, metadata, spec }) => ({
      apiVersion,
      kind,
      metadata: { ...trimmed(metadata, 'metadata'), name: metadata.name },
      ...(spec && { spec: trimmed(spec, 'spec') }),
    }),
  };
}

/** Keys can have dots themselves: a path from its start to any of its dots may be one. */
function pathAndParents(path: string): string[] {
  const keys = path.split('.');
  return keys.map((_, at) => keys.slice(0, at + 1).join('.'));
}
