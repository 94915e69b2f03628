import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  indexInventory,
  Inventory,
  InventoryIndex,
  SOURCES_ANNOTATION,
} from 'backstage-plugin-marketplace-common';
import { addTo } from './addTo';
import { toCollectionRecords } from './CollectionRecord';
import { createEntries } from './createEntries';
import { CollectionWithPlugins, findPlugins } from './findPlugins';
import { PluginEntry } from './PluginEntry';
import { PluginRecord, toPluginRecords } from './PluginRecord';
import { judgePlugin } from './PluginWithStatus';
import { createPluginSearch, PluginSearch } from './searchPlugins';

/**
 * Everything that lists are answered from, at one moment.
 */
export interface PluginsSnapshot {
  /** By title. */
  entries: readonly PluginEntry[];
  /** By the ref of any plugin's entity. */
  byRef: ReadonlyMap<string, PluginEntry>;
  /** By title. */
  collections: readonly CollectionWithPlugins[];
  search: PluginSearch;
  /** Missing before the first inventory of this instance. */
  inventory?: InventoryIndex;
  /** Every entity of the catalog that is the marketplace's, and its sources annotation. */
  refs: ReadonlyMap<string, string | undefined>;
}

const byTitle = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** What lists are sorted by. */
interface Titled {
  summary: { title: string; entityRef: string };
}

function compareTitles({ summary: a }: Titled, { summary: b }: Titled): number {
  return (
    byTitle.compare(a.title, b.title) ||
    byTitle.compare(a.entityRef, b.entityRef)
  );
}

/**
 * Makes a snapshot of the catalog's entities and an instance's inventory.
 *
 * @param entities - those of the marketplace's three kinds, with at least the fields that
 *   records are made of
 * @param former - the snapshot before; what has not changed since is taken over
 */
export async function createSnapshot(
  entities: readonly Entity[],
  inventory: Inventory | undefined,
  former?: PluginsSnapshot,
): Promise<PluginsSnapshot> {
  const index = inventory && indexInventory(inventory);
  const byRef = new Map(
    entities.map(entity => [stringifyEntityRef(entity), entity]),
  );
  // One that changed while the catalog was read can come twice.
  const distinct = [...byRef.values()];
  const records = toPluginRecords(distinct).sort(compareTitles);
  const collections = await findPlugins(
    toCollectionRecords(distinct).sort(compareTitles),
    pluginsOf(records, byRef),
  );
  const idsByRef = collectionIds(collections);
  const plugins = records.map(record =>
    judgePlugin(record, index, idsByRef.get(record.summary.entityRef)),
  );
  const entries = createEntries(plugins, byRef, index);
  return {
    entries: [...entries.values()],
    byRef: entries,
    collections,
    search: await createPluginSearch(plugins, former?.search),
    inventory: index,
    refs: new Map(
      [...byRef].map(([ref, { metadata }]) => [
        ref,
        metadata.annotations?.[SOURCES_ANNOTATION],
      ]),
    ),
  };
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
