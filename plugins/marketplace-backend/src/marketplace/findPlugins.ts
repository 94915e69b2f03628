import { Entity } from '@backstage/catalog-model';
import { matchesFilter } from './collectionFilter';
import { CollectionRecord } from './CollectionRecord';

/** A collection and the refs of its plugins, in its order. */
export interface CollectionWithPlugins extends CollectionRecord {
  plugins: readonly string[];
}

/**
 * Finds the plugins of each collection. What a collection names and is not there is left
 * out.
 *
 * @param plugins - entities of plugins by ref, in the order of collections by filter
 */
export function findPlugins(
  collections: readonly CollectionRecord[],
  plugins: ReadonlyMap<string, Entity>,
): CollectionWithPlugins[] {
  return collections.map(collection => {
    const { selects } = collection;
    return {
      ...collection,
      plugins:
        'refs' in selects
          ? selects.refs.filter(ref => plugins.has(ref))
          : [...plugins]
              .filter(([, entity]) => matchesFilter(entity, selects.filter))
              .map(([ref]) => ref),
    };
  });
}
