import { Entity } from '@backstage/catalog-model';
import { normalizeCategory } from 'backstage-plugin-marketplace-common';
import { valuesAt } from './valuesAt';

/** Longer or deeper paths, and more conditions than these, are nothing that people write. */
const MAX_PATH_LENGTH = 200;
const MAX_PATH_DEPTH = 10;
const MAX_ALTERNATIVES = 100;

/** Words for what entities have in more than one place, or spell in more than one way. */
const SHORTHANDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['category', ['spec.categories']],
  ['categories', ['spec.categories']],
  ['tag', ['metadata.tags']],
  ['tags', ['metadata.tags']],
  ['author', ['spec.author', 'spec.authors']],
  ['authors', ['spec.author', 'spec.authors']],
]);

/** One key of a filter: any of the values at any of the paths. */
interface Condition {
  paths: ReadonlyArray<{ text: string; keys: readonly string[] }>;
  /** Lower case. */
  wanted: ReadonlySet<string>;
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
 * so that a mistake never shows more than was meant.
 */
export function parseCollectionFilter(filter: unknown): CollectionFilter {
  return [filter]
    .flat()
    .slice(0, MAX_ALTERNATIVES)
    .flatMap(alternative => {
      const conditions = isObject(alternative)
        ? Object.entries(alternative).map(toCondition)
        : [];
      return conditions.length ? [conditions] : [];
    });
}

/**
 * Whether a filter selects a plugin. Case does not matter, and categories are those of
 * the marketplace, however the entity and the filter spell them.
 */
export function matchesFilter(
  plugin: Entity,
  filter: CollectionFilter,
): boolean {
  return filter.some(conditions =>
    conditions.every(({ paths, wanted }) =>
      paths.some(({ text, keys }) =>
        valuesAt(plugin, keys).some(value =>
          wanted.has(comparable(text, value)),
        ),
      ),
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

function toCondition([key, value]: [string, unknown]): Condition {
  const paths = SHORTHANDS.get(key.toLowerCase()) ?? [key];
  const texts = [value]
    .flat()
    .flatMap(item =>
      typeof item === 'string' || ['number', 'boolean'].includes(typeof item)
        ? String(item)
        : [],
    );
  return paths.every(isPath)
    ? {
        paths: paths.map(text => ({ text, keys: text.split('.') })),
        wanted: new Set(
          paths.flatMap(path => texts.map(text => comparable(path, text))),
        ),
      }
    : { paths: [], wanted: new Set() };
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

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
