import { Entity } from '@backstage/catalog-model';
import {
  COLLECTION_FILTER_LIMITS,
  normalizeCategory,
} from 'backstage-plugin-marketplace-common';
import { valuesAt } from './valuesAt';
import { isObject } from '../isObject';

/** Longer or deeper paths are nothing that people write. */
const MAX_PATH_LENGTH = 200;
const MAX_PATH_DEPTH = 10;

/** Words for what entities have in more than one place, or spell in more than one way. */
const SHORTHANDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['category', ['spec.categories']],
  ['categories', ['spec.categories']],
  ['tag', ['metadata.tags']],
  ['tags', ['metadata.tags']],
  ['author', ['spec.author', 'spec.authors']],
  ['authors', ['spec.author', 'spec.authors']],
]);

/** A dotted path, and what is between its dots. */
interface Path {
  text: string;
  keys: readonly string[];
}

/** One key of a filter: any of the values at any of the paths. */
interface Condition {
  paths: readonly Path[];
  /** In lower case; made when asked for first, as it can be a lot of work. */
  wanted: () => ReadonlySet<string>;
}

/**
 * What a collection's `spec.filter` selects: plugins that meet all conditions of any of
 * the alternatives.
 */
export type CollectionFilter = ReadonlyArray<readonly Condition[]>;

/**
 * Reads `spec.filter` of a collection: an object of keys and values, or a list of such
 * objects.
 *
 * Keys are `category`, `tags`, `author`, or dotted paths of the entity; values are texts,
 * numbers, booleans, or lists of them. What is written in any other way selects nothing,
 * so that a mistake never shows more than was meant. Nor does an object of too many keys;
 * values and objects beyond the limits are left out.
 */
export function parseCollectionFilter(filter: unknown): CollectionFilter {
  return [filter]
    .flat()
    .slice(0, COLLECTION_FILTER_LIMITS.alternatives)
    .flatMap(alternative => {
      const entries = isObject(alternative) ? Object.entries(alternative) : [];
      // Without some of its conditions, it would select more.
      return entries.length > 0 &&
        entries.length <= COLLECTION_FILTER_LIMITS.keys
        ? [entries.map(toCondition)]
        : [];
    });
}

/**
 * Prepares to tell whether filters select a plugin; each path is looked up once, however
 * many filters look at it. Case does not matter, and categories are those of the
 * marketplace, however the entity and the filter spell them.
 */
export function filterMatcher(
  plugin: Entity,
): (filter: CollectionFilter) => boolean {
  const known = new Map<string, readonly string[]>();
  const valuesOf = ({ text, keys }: Path) => {
    let values = known.get(text);
    if (!values) {
      values = valuesAt(plugin, keys).map(value => comparable(text, value));
      known.set(text, values);
    }
    return values;
  };
  return filter =>
    filter.some(conditions =>
      conditions.every(({ paths, wanted }) =>
        paths.some(path => valuesOf(path).some(value => wanted().has(value))),
      ),
    );
}

/**
 * The fields of plugins that a filter looks at, as the catalog's `fields` takes them.
 */
export function filterFields(filter: CollectionFilter): string[] {
  return filter
    .flat()
    .flatMap(({ paths }) => paths)
    .flatMap(({ text, keys }) =>
      // The catalog does not look into lists; a key may have dots itself.
      keys.length > 2 ? [`${keys[0]}.${keys[1]}`, text] : [text],
    );
}

/** Whether a filter can have a key; by any other it selects nothing. */
export function isFilterKey(key: string): boolean {
  return pathsOf(key).every(isPath);
}

function pathsOf(key: string): readonly string[] {
  return SHORTHANDS.get(key.toLowerCase()) ?? [key];
}

function toCondition([key, value]: [string, unknown]): Condition {
  const paths = pathsOf(key);
  if (!paths.every(isPath)) {
    return { paths: [], wanted: () => new Set() };
  }
  let wanted: ReadonlySet<string> | undefined;
  return {
    paths: paths.map(text => ({ text, keys: text.split('.') })),
    wanted: () => {
      wanted ??= new Set(
        paths.flatMap(path =>
          textsOf(value).map(text => comparable(path, text)),
        ),
      );
      return wanted;
    },
  };
}

function textsOf(value: unknown): string[] {
  return [value]
    .flat()
    .slice(0, COLLECTION_FILTER_LIMITS.values)
    .flatMap(item =>
      typeof item === 'string' || ['number', 'boolean'].includes(typeof item)
        ? String(item)
        : [],
    );
}

/** The catalog refuses a whole request for one field with a bracket or comma. */
function isPath(path: string): boolean {
  return (
    path.length <= MAX_PATH_LENGTH &&
    /^(metadata|spec)\.[^[\],\s]+$|^(kind|apiVersion)$/.test(path) &&
    path.split('.').length <= MAX_PATH_DEPTH
  );
}

function comparable(path: string, text: string): string {
  const meant = path === 'spec.categories' ? normalizeCategory(text) : text;
  return meant.trim().toLowerCase();
}
