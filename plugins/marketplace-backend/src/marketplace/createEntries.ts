import { Breather } from '../concurrency/breather';
import { sortInTurns } from '../concurrency/sortInTurns';
import { addTo } from '../addTo';
import { CatalogContents } from './CatalogContents';
import { compareTitles } from './compareTitles';
import { joinPlugins, PluginWithEntity } from './joinPlugins';
import { JudgedBy, judgePlugin } from './judgePlugin';
import { KnownJudgements } from './KnownJudgements';
import { PluginEntry } from './PluginEntry';
import { PluginWithStatus } from './PluginWithStatus';
import { unlistedRecords } from './unlistedRecords';

/**
 * Makes the lines of the list of plugins of an instance, for those who may read
 * inventories: one for each plugin, those of the catalog's own ways told of which of ours
 * they are part; and one for each plugin that the instance has and no source. Others have
 * their turns on the event loop meanwhile.
 *
 * @param known - of the same inventory and what registries told
 * @returns by the ref of the plugin, in the order of titles
 */
export async function createEntries(
  contents: CatalogContents,
  by: JudgedBy,
  known: KnownJudgements,
  breathe: Breather,
): Promise<ReadonlyMap<string, PluginEntry>> {
  const { joins, collectionIds } = contents;
  const plugins: PluginWithStatus[] = [];
  for (const record of contents.records) {
    await breathe();
    const collections = collectionIds.get(record.summary.entityRef);
    plugins.push(known.judge(record, by, collections));
  }

  const others = new Map<string, PluginWithEntity[]>();
  for (const plugin of joins.size ? plugins : []) {
    const ours = joins.get(plugin.summary.entityRef);
    const entity = contents.entities.get(plugin.summary.entityRef);
    if (ours !== undefined && entity) {
      addTo(others, ours, { plugin, entity });
    }
  }
  const entries: PluginEntry[] = [];
  for (const plugin of plugins) {
    await breathe();
    const ref = plugin.summary.entityRef;
    const entity = contents.entities.get(ref);
    const same = others.get(ref);
    entries.push(
      entity && same
        ? joinedEntry({ plugin, entity }, same, by)
        : new PluginEntry({ own: plugin, partOf: joins.get(ref) }),
    );
  }
  const all = await withUnlisted(entries, contents, by, breathe);
  await breathe();
  return new Map(all.map(entry => [entry.own.summary.entityRef, entry]));
}

function joinedEntry(
  own: PluginWithEntity,
  others: readonly PluginWithEntity[],
  by: JudgedBy,
): PluginEntry {
  return new PluginEntry({
    own: own.plugin,
    others: others.map(({ plugin }) => plugin),
    join: some =>
      joinPlugins(
        [own, ...others.filter(({ plugin }) => some.includes(plugin))],
        by,
      ),
  });
}

/** An entity of the same name decides what is told under it. */
async function withUnlisted(
  entries: readonly PluginEntry[],
  { refs }: CatalogContents,
  by: JudgedBy,
  breathe: Breather,
): Promise<readonly PluginEntry[]> {
  if (!by.inventory) {
    return entries;
  }
  const listed = new Set<string>();
  for (const { own } of entries) {
    await breathe();
    for (const { name, aliases } of own.packages) {
      listed.add(name);
      aliases.forEach(alias => listed.add(alias));
    }
  }
  const records = await unlistedRecords(
    by.inventory,
    name => listed.has(name),
    breathe,
  );
  const unlisted: PluginEntry[] = [];
  for (const record of records) {
    await breathe();
    if (!refs.has(record.summary.entityRef)) {
      unlisted.push(new PluginEntry({ own: judgePlugin(record, by) }));
    }
  }
  return unlisted.length
    ? sortInTurns(
        [...entries, ...unlisted],
        (a, b) => compareTitles(a.own, b.own),
        breathe,
      )
    : entries;
}
