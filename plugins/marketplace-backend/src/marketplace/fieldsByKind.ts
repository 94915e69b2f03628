import { Entity } from '@backstage/catalog-model';
import { filterFields } from './collectionFilter';
import { COLLECTION_FIELDS, toCollectionRecords } from './CollectionRecord';
import { PACKAGE_FIELDS, PLUGIN_FIELDS } from './PluginRecord';

/**
 * The fields of entities of each kind that lists are made of, and those that filters of
 * collections look at.
 *
 * @param entities - the collections, among others or not, by ref
 */
export function fieldsByKind(
  entities: ReadonlyMap<string, Entity>,
): ReadonlyMap<string, string[]> {
  const collections = toCollectionRecords(
    [...entities.values()].filter(
      ({ kind }) => kind.toLowerCase() === 'plugincollection',
    ),
  );
  const wanted = collections.flatMap(({ selects }) =>
    'filter' in selects ? filterFields(selects.filter) : [],
  );
  return new Map([
    ['plugincollection', COLLECTION_FIELDS],
    ['plugin', [...new Set([...PLUGIN_FIELDS, ...wanted])]],
    ['package', PACKAGE_FIELDS],
  ]);
}
