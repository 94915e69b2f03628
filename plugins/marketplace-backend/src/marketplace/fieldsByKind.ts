import { Entity } from '@backstage/catalog-model';
import { filterFields } from '../filter/collectionFilter';
import { PolicyRule } from '../policy/PolicyRule';
import { COLLECTION_FIELDS, toCollectionRecords } from './CollectionRecord';
import { PACKAGE_FIELDS, PLUGIN_FIELDS } from './PluginRecord';

/**
 * The fields of entities of each kind that lists are made of, and those that filters of
 * collections and of the policy look at.
 *
 * @param entities - the collections, among others or not, by ref
 */
export function fieldsByKind(
  entities: ReadonlyMap<string, Entity>,
  policy: readonly PolicyRule[],
): ReadonlyMap<string, string[]> {
  const collections = toCollectionRecords(
    [...entities.values()].filter(
      ({ kind }) => kind.toLowerCase() === 'plugincollection',
    ),
  );
  const filters = collections.flatMap(({ selects }) =>
    'filter' in selects ? [selects.filter] : [],
  );
  const wanted = [...filters, ...policy.map(({ filter }) => filter)].flatMap(
    filterFields,
  );
  return new Map([
    ['plugincollection', COLLECTION_FIELDS],
    ['plugin', [...new Set([...PLUGIN_FIELDS, ...wanted])]],
    ['package', PACKAGE_FIELDS],
  ]);
}
