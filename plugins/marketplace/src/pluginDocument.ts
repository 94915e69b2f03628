import { SearchDocument, SearchResult } from '@backstage/plugin-search-common';

/**
 * Whether what the portal's search has found is a plugin, as the catalog's collator
 * describes it.
 *
 * @internal
 */
export function isPluginResult({ type, document }: SearchResult): boolean {
  return (
    type === 'software-catalog' &&
    'kind' in document &&
    String(document.kind).toLowerCase() === 'plugin'
  );
}

/**
 * The name of a plugin's entity: the last part of its address.
 *
 * @internal
 */
export function nameOf({ location }: SearchDocument): string {
  return location.split('/').slice(-1)[0];
}

/**
 * The categories of a plugin; none where the portal's collator leaves them out.
 *
 * @internal
 */
export function categoriesOf(document: SearchDocument): string[] {
  const categories = 'categories' in document ? document.categories : undefined;
  return Array.isArray(categories)
    ? categories.filter(category => typeof category === 'string')
    : [];
}
