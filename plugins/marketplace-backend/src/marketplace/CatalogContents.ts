import { Entity } from '@backstage/catalog-model';
import { SOURCES_ANNOTATION } from 'backstage-plugin-marketplace-common';
import { createBreather } from '../concurrency/breather';
import { addTo } from '../addTo';
import { toCollectionRecords } from './CollectionRecord';
import { compareTitles } from './compareTitles';
import { CollectionWithPlugins, findPlugins } from './findPlugins';
import { joinCatalogPlugins } from './joinCatalogPlugins';
import { PluginRecord, toPluginRecords } from './PluginRecord';
import { createPluginSearch, PluginSearch } from './searchPlugins';
import { sortInTurns } from '../concurrency/sortInTurns';

/** What the catalog has, before looking at any instance. */
export interface CatalogContents {
  /** What all of it is made of, by ref. */
  entities: ReadonlyMap<string, Entity>;
  /** By title. */
  records: readonly PluginRecord[];
  /** By title. */
  collections: readonly CollectionWithPlugins[];
  /** Ids of the collections that plugins are in, by ref of the plugin. */
  collectionIds: ReadonlyMap<string, readonly string[]>;
  /** Refs of the catalog's own plugins that are also in our sources, and those of ours. */
  joins: ReadonlyMap<string, string>;
  /** Refs of the plugins that have a package, by each of its names. */
  pluginsByPackage: ReadonlyMap<string, readonly string[]>;
  search: PluginSearch;
  /** Every entity that is the marketplace's, and its sources annotation. */
  refs: ReadonlyMap<string, string | undefined>;
}

/**
 * Prepares what the catalog has for lists. Others have their turns on the event loop
 * meanwhile.
 *
 * @param entities - those of the marketplace's three kinds by ref, with at least the fields
 *   that records are made of
 * @param former - what was there before; it is returned for the same map
 */
export async function readContents(
  entities: ReadonlyMap<string, Entity>,
  former?: CatalogContents,
): Promise<CatalogContents> {
  if (former?.entities === entities) {
    return former;
  }
  const breathe = createBreather();
  const all = [...entities.values()];
  const records = await sortInTurns(
    await toPluginRecords(all, breathe),
    compareTitles,
    breathe,
  );
  const collections = await findPlugins(
    toCollectionRecords(all).sort(compareTitles),
    pluginsOf(records, entities),
    breathe,
  );
  const joins = await joinCatalogPlugins(records, breathe);
  const search = await createPluginSearch(records, former?.search, breathe);
  await breathe();
  const byPackage = pluginsByPackage(records);
  await breathe();
  return {
    entities,
    records,
    collections,
    collectionIds: collectionIds(collections),
    joins,
    pluginsByPackage: byPackage,
    search,
    refs: sourcesByRef(entities),
  };
}

function sourcesByRef(
  entities: ReadonlyMap<string, Entity>,
): CatalogContents['refs'] {
  return new Map(
    [...entities].map(([ref, { metadata }]) => [
      ref,
      metadata.annotations?.[SOURCES_ANNOTATION],
    ]),
  );
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
