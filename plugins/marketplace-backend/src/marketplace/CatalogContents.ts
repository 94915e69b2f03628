import { Entity } from '@backstage/catalog-model';
import { SOURCES_ANNOTATION } from 'backstage-plugin-marketplace-common';
import { Breather, createBreather } from '../concurrency/breather';
import { addTo } from '../addTo';
import { toCollectionRecords } from './CollectionRecord';
import { compareTitles } from './compareTitles';
import { CollectionWithPlugins, findPlugins } from './findPlugins';
import { joinCatalogPlugins } from './joinCatalogPlugins';
import { PolicyRule } from '../policy/PolicyRule';
import { PluginRecord, toPluginRecords } from './PluginRecord';
import { createPluginSearch, PluginSearch } from './searchPlugins';
import { mergeInTurns, sortInTurns } from '../concurrency/sortInTurns';

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
 * Prepares what the catalog has for lists. What is made of entities that are the same
 * objects as before is taken over. Others have their turns on the event loop meanwhile.
 *
 * @param entities - those of the marketplace's three kinds by ref, with at least the fields
 *   that records are made of
 * @param former - what was there before; it is returned for the same map
 * @param policy - the rules of the portal, the same each time
 */
export async function readContents(
  entities: ReadonlyMap<string, Entity>,
  former?: CatalogContents,
  policy?: readonly PolicyRule[],
): Promise<CatalogContents> {
  if (former?.entities === entities) {
    return former;
  }
  const breathe = createBreather();
  const all = [...entities.values()];
  const records = await sortByTitle(
    await toPluginRecords(all, policy, breathe),
    former?.records ?? [],
    breathe,
  );
  const collections = await findPlugins(
    toCollectionRecords(all.filter(isCollection)).sort(compareTitles),
    await pluginsOf(records, entities, breathe),
    breathe,
  );
  const joins = await joinCatalogPlugins(records, breathe);
  const search = await createPluginSearch(records, former?.search, breathe);
  return {
    entities,
    records,
    collections,
    collectionIds: collectionIds(collections),
    joins,
    pluginsByPackage: await pluginsByPackage(records, breathe),
    search,
    refs: await sourcesByRef(entities, breathe),
  };
}

function isCollection({ kind }: Entity): boolean {
  return kind.toLowerCase() === 'plugincollection';
}

/** Most are the same as before; comparing titles as people do is slow. */
async function sortByTitle(
  records: readonly PluginRecord[],
  former: readonly PluginRecord[],
  breathe: Breather,
): Promise<readonly PluginRecord[]> {
  const known = new Set(former);
  const added = records.filter(record => !known.has(record));
  const present = new Set(records);
  await breathe();
  return mergeInTurns(
    former.filter(record => present.has(record)),
    await sortInTurns(added, compareTitles, breathe),
    compareTitles,
    breathe,
  );
}

async function sourcesByRef(
  entities: ReadonlyMap<string, Entity>,
  breathe: Breather,
): Promise<CatalogContents['refs']> {
  const sources = new Map<string, string | undefined>();
  for (const [ref, { metadata }] of entities) {
    await breathe();
    sources.set(ref, metadata.annotations?.[SOURCES_ANNOTATION]);
  }
  return sources;
}

async function pluginsOf(
  records: readonly PluginRecord[],
  byRef: ReadonlyMap<string, Entity>,
  breathe: Breather,
): Promise<ReadonlyMap<string, Entity>> {
  const plugins = new Map<string, Entity>();
  for (const { summary } of records) {
    await breathe();
    const entity = byRef.get(summary.entityRef);
    if (entity) {
      plugins.set(summary.entityRef, entity);
    }
  }
  return plugins;
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

async function pluginsByPackage(
  records: readonly PluginRecord[],
  breathe: Breather,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const refs = new Map<string, string[]>();
  for (const { summary, packages } of records) {
    await breathe();
    for (const { name, aliases } of packages) {
      addTo(refs, name, summary.entityRef);
      aliases.forEach(alias => addTo(refs, alias, summary.entityRef));
    }
  }
  return refs;
}
