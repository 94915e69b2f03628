import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { filterFields } from './collectionFilter';
import { COLLECTION_FIELDS, toCollectionRecords } from './CollectionRecord';
import { PACKAGE_FIELDS, PLUGIN_FIELDS } from './PluginRecord';

/** Fields are sent in the address of a request, which servers limit. */
const MAX_FIELDS_LENGTH = 4_000;

/**
 * Reads the marketplace's entities of the whole catalog, as the backend itself: each with
 * the fields that lists are made of, and those that filters of collections look at.
 */
export async function readCatalog(services: {
  auth: AuthService;
  catalog: CatalogService;
}): Promise<Entity[]> {
  const collections = await read(
    services,
    'plugincollection',
    COLLECTION_FIELDS,
  );
  const [plugins, packages] = await Promise.all([
    read(services, 'plugin', fieldsFor(collections)),
    read(services, 'package', PACKAGE_FIELDS),
  ]);
  return [...collections, ...plugins, ...packages];
}

function fieldsFor(collections: readonly Entity[]): string[] {
  const wanted = toCollectionRecords(collections).flatMap(({ selects }) =>
    'filter' in selects ? filterFields(selects.filter) : [],
  );
  const fields = [...new Set([...PLUGIN_FIELDS, ...wanted])];
  return fields.join().length <= MAX_FIELDS_LENGTH
    ? fields
    : ['apiVersion', 'kind', 'metadata', 'spec'];
}

async function read(
  { auth, catalog }: { auth: AuthService; catalog: CatalogService },
  kind: string,
  fields: string[],
): Promise<Entity[]> {
  const entities: Entity[] = [];
  const pages = catalog.streamEntities(
    // Counting them takes the catalog longer than a page of them
    { filter: { kind }, fields, totalItems: 'exclude' },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  for await (const page of pages) {
    entities.push(...page);
  }
  return entities;
}
