import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { SOURCES_ANNOTATION } from 'backstage-plugin-marketplace-common';
import { createBreather } from '../concurrency/breather';
import { addTo } from '../addTo';
import { toCollectionRecords } from './CollectionRecord';
import { compareTitles } from './compareTitles';
import { CollectionWithPlugins, findPlugins } from './findPlugins';
import { joinCatalogPlugins } from './joinCatalogPlugins';
import { PluginRecord, toPluginRecords } from './PluginRecord';
import { createPluginSearch, PluginSearch } from './searchPlugins';
import { sortInTurns } from './table/sortInTurns';

/** What the catalog has, before looking at any instance. */
export interface CatalogContents {
  /** By title. */
  records: readonly PluginRecord[];
  /** By title. */
  collections: readonly CollectionWithPlugins[];
  /** Ids of the collections that plugins are in, by ref of the plugin. */
  collectionIds: ReadonlyMap<string, readonly string[]>;
  /** Refs of the catalog's own plugins that are also in our sources, and those of ours. */
  joins: ReadonlyMap<string, string>;
  /** The entities of both sides of {@link CatalogContents.joins}, by ref. */
  joined: ReadonlyMap<string, Entity>;
  /** Refs of the plugins that have a package, by each of its names. */
  pluginsByPackage: ReadonlyMap<string, readonly string[]>;
  search: PluginSearch;
  /** Every entity that is the marketplace's, and its sources annotation. */
  refs: ReadonlyMap<string, string | undefined>;
  /** The etag of each entity, as far as they have one, by ref. */
  etags: ReadonlyMap<string, string | undefined>;
}

/**
 * Prepares what the catalog has for lists. Others have their turns on the event loop
 * meanwhile.
 *
 * @param entities - those of the marketplace's three kinds, with at least the fields that
 *   records are made of
 * @param former - what was there before; it is returned when nothing has changed since
 */
export async function readContents(
  entities: readonly Entity[],
  former?: CatalogContents,
): Promise<CatalogContents> {
  const breathe = createBreather();
  const byRef = new Map<string, Entity>();
  for (const entity of entities) {
    await breathe();
    // One that changed while the catalog was read can come twice.
    byRef.set(stringifyEntityRef(entity), entity);
  }
  if (former && isUnchanged(byRef, former)) {
    return former;
  }
  const distinct = [...byRef.values()];
  const records = await sortInTurns(
    await toPluginRecords(distinct, breathe),
    compareTitles,
    breathe,
  );
  const collections = await findPlugins(
    toCollectionRecords(distinct).sort(compareTitles),
    pluginsOf(records, byRef),
    breathe,
  );
  const joins = await joinCatalogPlugins(records, breathe);
  const search = await createPluginSearch(records, former?.search, breathe);
  await breathe();
  const byPackage = pluginsByPackage(records);
  await breathe();
  return {
    records,
    collections,
    collectionIds: collectionIds(collections),
    joins,
    joined: joinedEntities(joins, byRef),
    pluginsByPackage: byPackage,
    search,
    refs: fieldByRef(
      byRef,
      ({ metadata }) => metadata.annotations?.[SOURCES_ANNOTATION],
    ),
    etags: fieldByRef(byRef, ({ metadata }) => metadata.etag),
  };
}

function fieldByRef(
  byRef: ReadonlyMap<string, Entity>,
  field: (entity: Entity) => string | undefined,
): ReadonlyMap<string, string | undefined> {
  return new Map([...byRef].map(([ref, entity]) => [ref, field(entity)]));
}

/** An entity without an etag may always have changed. */
function isUnchanged(
  entities: ReadonlyMap<string, Entity>,
  { etags }: CatalogContents,
): boolean {
  if (entities.size !== etags.size) {
    return false;
  }
  for (const [ref, { metadata }] of entities) {
    if (!metadata.etag || metadata.etag !== etags.get(ref)) {
      return false;
    }
  }
  return true;
}

function pluginsOf(
  records: readonly PluginRecord[],
  byRef: ReadonlyMap<string, Entity>,
): ReadonlyMap<string, Entity> {
  return new Map(
    records.flatMap(({ summary: { entityRef } }) => {
      const entity = byRef.get(entityRef);
      return entity ? [[entityRef, entity]] : [];
    }),
  );
}

function collectionIds(
  collections: readonly CollectionWithPlugins[],
): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, plugins } of collections) {
    for (const ref of plugins) {
      addTo(ids, ref, id);
    }
  }
  return ids;
}

function joinedEntities(
  joins: ReadonlyMap<string, string>,
  byRef: ReadonlyMap<string, Entity>,
): ReadonlyMap<string, Entity> {
  return new Map(
    [...joins].flat().flatMap(ref => {
      const entity = byRef.get(ref);
      return entity ? [[ref, entity]] : [];
    }),
  );
}

function pluginsByPackage(
  records: readonly PluginRecord[],
): ReadonlyMap<string, readonly string[]> {
  const refs = new Map<string, string[]>();
  for (const { summary, packages } of records) {
    for (const { name, aliases } of packages) {
      addTo(refs, name, summary.entityRef);
      aliases.forEach(alias => addTo(refs, alias, summary.entityRef));
    }
  }
  return refs;
}
