import { Entity } from '@backstage/catalog-model';
import { filterFields } from './collectionFilter';
import { COLLECTION_FIELDS, toCollectionRecords } from './CollectionRecord';
import { PACKAGE_FIELDS, PLUGIN_FIELDS } from './PluginRecord';

/** Fields are sent in the address of a request, which servers limit. */
const MAX_FIELDS_LENGTH = 4_000;

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
  const fields = [...new Set([...PLUGIN_FIELDS, ...wanted])];
  const isShort = fields.join().length <= MAX_FIELDS_LENGTH;
  return new Map([
    ['plugincollection', COLLECTION_FIELDS],
    ['plugin', isShort ? fields : ['apiVersion', 'kind', 'metadata', 'spec']],
    ['package', PACKAGE_FIELDS],
  ]);
}
