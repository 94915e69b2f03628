import { Breather, createBreather } from '../concurrency/breather';
import { addTo } from '../addTo';
import { CatalogContents } from './CatalogContents';
import { compareTitles } from './compareTitles';
import { joinPlugins, PluginWithEntity } from './joinPlugins';
import { JudgedBy, judgePlugin } from './judgePlugin';
import { PluginEntry } from './PluginEntry';
import { PluginWithStatus } from './PluginWithStatus';
import { unlistedRecords } from './unlistedRecords';

/**
 * Makes the lines of the list of plugins of an instance, for those who may read
 * inventories: one for each plugin, those of the catalog's own ways told of which of ours
 * they are part; and one for each plugin that the instance has and no source. Others have
 * their turns on the event loop meanwhile.
 *
 * @returns by the ref of the plugin, in the order of titles
 */
export async function createEntries(
  contents: CatalogContents,
  by: JudgedBy,
  breathe: Breather = createBreather(),
): Promise<ReadonlyMap<string, PluginEntry>> {
  const { joins, collectionIds } = contents;
  const plugins: PluginWithStatus[] = [];
  for (const record of contents.records) {
    await breathe();
    const collections = collectionIds.get(record.summary.entityRef);
    plugins.push(judgePlugin(record, by, { collections }));
  }

  const others = new Map<string, PluginWithEntity[]>();
  for (const plugin of joins.size ? plugins : []) {
    const ours = joins.get(plugin.summary.entityRef);
    const entity = contents.joined.get(plugin.summary.entityRef);
    if (ours !== undefined && entity) {
      addTo(others, ours, { plugin, entity });
    }
  }
  const entries: PluginEntry[] = [];
  for (const plugin of plugins) {
    await breathe();
    const ref = plugin.summary.entityRef;
    const entity = contents.joined.get(ref);
    const same = others.get(ref);
    entries.push(
      entity && same
        ? joinedEntry({ plugin, entity }, same, by)
        : new PluginEntry({ own: plugin, partOf: joins.get(ref) }),
    );
  }
  return new Map(
    withUnlisted(entries, contents, by).map(entry => [
      entry.own.summary.entityRef,
      entry,
    ]),
  );
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
function withUnlisted(
  entries: readonly PluginEntry[],
  { refs }: CatalogContents,
  by: JudgedBy,
): readonly PluginEntry[] {
  if (!by.inventory) {
    return entries;
  }
  const listed = new Set(
    entries.flatMap(({ own }) =>
      own.packages.flatMap(({ name, aliases }) => [name, ...aliases]),
    ),
  );
  const unlisted = unlistedRecords(by.inventory, name => listed.has(name))
    .filter(({ summary }) => !refs.has(summary.entityRef))
    .map(record => new PluginEntry({ own: judgePlugin(record, by) }));
  return unlisted.length
    ? [...entries, ...unlisted].sort((a, b) => compareTitles(a.own, b.own))
    : entries;
}
