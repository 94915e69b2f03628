import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { isObject } from '../isObject';

/** Fields are sent in the address of a request, which servers limit. */
const MAX_LENGTH = 4_000;

/** More fields of metadata than that take the catalog longer than to send it whole. */
const MAX_METADATA = 3;

/**
 * What to ask the catalog for to have some fields of entities. It looks for each field in
 * each entity, so that metadata is sent whole where several of its fields are wanted. Specs
 * can have pictures and long texts: they are sent whole only where they are known to be short,
 * or their fields are too many to ask for.
 *
 * @param wanted - dotted paths, as the catalog takes them
 * @param options.hasShortSpec - whether the entities are of a kind whose specs are short
 * @returns what to ask for, and what is to be done with each entity, which leaves no more than
 *   the wanted fields
 */
export function fieldsToAsk(
  wanted: readonly string[],
  { hasShortSpec = false } = {},
): {
  asked: string[];
  trim: (entity: Entity) => Entity;
} {
  const isShort = wanted.filter(isOfMetadata).length <= MAX_METADATA;
  const fields = isShort
    ? [...wanted]
    : ['metadata', ...wanted.filter(path => !isOfMetadata(path))];
  if (hasShortSpec || fields.join().length > MAX_LENGTH) {
    return {
      asked: ['apiVersion', 'kind', 'metadata', 'spec'],
      trim: trimmerTo(wanted, { trimsSpec: true }),
    };
  }
  return {
    asked: fields,
    trim: isShort ? entity => entity : trimmerTo(wanted, { trimsSpec: false }),
  };
}

function isOfMetadata(path: string): boolean {
  return path.startsWith('metadata.');
}

function trimmerTo(
  wanted: readonly string[],
  { trimsSpec }: { trimsSpec: boolean },
): (entity: Entity) => Entity {
  const whole = new Set(wanted);
  const parts = new Set(wanted.flatMap(parentsOf));
  const trim = (object: JsonObject, at: string) => {
    const trimmed: JsonObject = {};
    for (const [key, value] of Object.entries(object)) {
      const path = `${at}.${key}`;
      if (whole.has(path)) {
        trimmed[key] = value;
      } else if (parts.has(path) && isObject(value)) {
        trimmed[key] = trim(value, path);
      }
    }
    return trimmed;
  };
  return ({ apiVersion, kind, metadata, spec }) => ({
    apiVersion,
    kind,
    metadata: Object.assign(trim(metadata, 'metadata'), {
      name: metadata.name,
    }),
    ...(spec && { spec: trimsSpec ? trim(spec, 'spec') : spec }),
  });
}

/** Keys can have dots themselves: a path from its start to any of its dots may be one. */
function parentsOf(path: string): string[] {
  const keys = path.split('.');
  return keys.slice(1).map((_, at) => keys.slice(0, at + 1).join('.'));
}
