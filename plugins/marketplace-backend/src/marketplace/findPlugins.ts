import { Entity } from '@backstage/catalog-model';
import { Breather, createBreather } from '../concurrency/breather';
import { filterMatcher } from '../filter/collectionFilter';
import { CollectionRecord } from './CollectionRecord';

/** A collection and the refs of its plugins, in its order. */
export interface CollectionWithPlugins extends CollectionRecord {
  plugins: readonly string[];
}

/**
 * Finds the plugins of each collection. What a collection names and is not there is left
 * out. Others have their turns on the event loop meanwhile: filters are written by anyone,
 * and there can be many.
 *
 * @param plugins - entities of plugins by ref, in the order of collections by filter
 */
export async function findPlugins(
  collections: readonly CollectionRecord[],
  plugins: ReadonlyMap<string, Entity>,
  breathe: Breather = createBreather(),
): Promise<CollectionWithPlugins[]> {
  const found = collections.map(({ selects }) =>
    'refs' in selects ? selects.refs.filter(ref => plugins.has(ref)) : [],
  );
  const filters = collections.flatMap(({ selects }, at) =>
    'filter' in selects ? { filter: selects.filter, refs: found[at] } : [],
  );
  if (filters.length) {
    for (const [ref, entity] of plugins) {
      const matches = filterMatcher(entity);
      for (const { filter, refs } of filters) {
        await breathe();
        if (matches(filter)) {
          refs.push(ref);
        }
      }
    }
  }
  return collections.map((collection, at) => ({
    ...collection,
    plugins: found[at],
  }));
}
