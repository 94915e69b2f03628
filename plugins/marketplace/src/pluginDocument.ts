import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { SearchDocument, SearchResult } from '@backstage/plugin-search-common';
import { PluginLocator } from './api';

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
 * Names a plugin, in lower case: by the last part of its address, and the namespace that the
 * catalog's collator tells beside it.
 *
 * @internal
 */
export function locatorOf(document: SearchDocument): PluginLocator {
  const namespace = 'namespace' in document ? document.namespace : undefined;
  return {
    namespace:
      typeof namespace === 'string'
        ? namespace.toLowerCase()
        : DEFAULT_NAMESPACE,
    name: document.location.split('/').slice(-1)[0].toLowerCase(),
  };
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
