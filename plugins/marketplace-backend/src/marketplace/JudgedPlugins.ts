import {
  InventoryIndex,
  RegistryIndex,
} from 'backstage-plugin-marketplace-common';
import { Breather, createBreather } from '../concurrency/breather';
import { CatalogContents } from './CatalogContents';
import { createEntries } from './createEntries';
import { CollectionWithPlugins } from './findPlugins';
import { JudgedBy } from './judgePlugin';
import { KnownJudgements } from './KnownJudgements';
import { PluginEntry } from './PluginEntry';
import { createPluginSearch, SearchScores } from './searchPlugins';
import { PluginTable } from './table/PluginTable';
import { RankedSearch } from './table/RankedSearch';

/**
 * Every plugin judged in one instance, as either those see them who may read inventories
 * or those who may not.
 */
export interface JudgedPlugins {
  /** By the ref of any plugin's entity, in the order of titles. */
  entries: ReadonlyMap<string, PluginEntry>;
  /** By title. */
  collections: readonly CollectionWithPlugins[];
  /** What they are judged by; no inventory before the first one of the instance. */
  inventory?: InventoryIndex;
  registry: RegistryIndex;
  /** What of them stays as it is by the same inventory and what registries told. */
  known: KnownJudgements;
  table: PluginTable;
  search: RankedSearch;
}

/**
 * Judges what the catalog has in one instance, for those who may read inventories. Others
 * have their turns on the event loop meanwhile.
 *
 * @param known - by the same inventory and what registries told
 */
export async function judgePlugins(
  contents: CatalogContents,
  by: Omit<JudgedBy, 'pluginsByPackage'>,
  known = new KnownJudgements(),
): Promise<JudgedPlugins> {
  const breathe = createBreather();
  const { pluginsByPackage } = contents;
  const entries = await createEntries(
    contents,
    { ...by, pluginsByPackage },
    known,
    breathe,
  );
  await breathe();
  const unlisted = [...entries.values()]
    .map(({ own }) => own)
    .filter(({ summary }) => summary.unlisted);
  // Theirs is an index of its own: words of it must find nothing for those who do not see them.
  const searchUnlisted = await createPluginSearch(unlisted, undefined, breathe);
  const search = (text: string) => {
    const scores = contents.search(text);
    return unlisted.length
      ? new Map([...scores, ...searchUnlisted(text)])
      : scores;
  };
  return prepare(contents, { ...by, entries, known, search }, breathe);
}

/**
 * The same plugins for those who may not read inventories: judgements without details, and
 * only what is in a source. Others have their turns on the event loop meanwhile.
 */
export async function redactPlugins(
  contents: CatalogContents,
  plugins: JudgedPlugins,
): Promise<JudgedPlugins> {
  const breathe = createBreather();
  const { inventory, registry, known } = plugins;
  const { pluginsByPackage, search } = contents;
  const by = { inventory, registry, pluginsByPackage };
  const entries = new Map<string, PluginEntry>();
  for (const [ref, entry] of plugins.entries) {
    await breathe();
    if (!entry.own.summary.unlisted) {
      entries.set(
        ref,
        entry.map(plugin => known.redact(plugin, by)),
      );
    }
  }
  return prepare(
    contents,
    { inventory, registry, entries, known, search },
    breathe,
  );
}

async function prepare(
  { collections }: CatalogContents,
  parts: {
    inventory?: InventoryIndex;
    registry: RegistryIndex;
    entries: JudgedPlugins['entries'];
    known: KnownJudgements;
    search: (text: string) => SearchScores;
  },
  breathe: Breather,
): Promise<JudgedPlugins> {
  const { entries, search, ...rest } = parts;
  const table = await PluginTable.create([...entries.values()], breathe);
  // What most people see is made now, so that the first of them need not wait.
  for (const entry of entries.values()) {
    await breathe();
    entry.seenBy(everything);
  }
  return {
    ...rest,
    entries,
    collections,
    table,
    search: new RankedSearch(table, search),
  };
}

function everything(): boolean {
  return true;
}
