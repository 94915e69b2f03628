import { Entity } from '@backstage/catalog-model';
import { InventoryIndex } from 'backstage-plugin-marketplace-common';
import { addTo } from './addTo';
import { joinCatalogPlugins } from './joinCatalogPlugins';
import { joinPlugins, PluginWithEntity } from './joinPlugins';
import { PluginEntry } from './PluginEntry';
import { PluginWithStatus } from './PluginWithStatus';

/**
 * Makes the lines of the list of plugins, one for each plugin, and tells those of the
 * catalog's own ways of which of ours they are part.
 *
 * @param entities - by ref; those of the plugins at least
 * @returns by the ref of the plugin, in the order of `plugins`
 */
export function createEntries(
  plugins: readonly PluginWithStatus[],
  entities: ReadonlyMap<string, Entity>,
  inventory: InventoryIndex | undefined,
): ReadonlyMap<string, PluginEntry> {
  const joins = joinCatalogPlugins(plugins);
  const others = new Map<string, PluginWithEntity[]>();
  for (const plugin of plugins) {
    const ref = plugin.summary.entityRef;
    const ours = joins.get(ref);
    const entity = entities.get(ref);
    if (ours !== undefined && entity) {
      addTo(others, ours, { plugin, entity });
    }
  }
  return new Map(
    plugins.map(plugin => {
      const ref = plugin.summary.entityRef;
      const entity = entities.get(ref);
      const same = others.get(ref);
      const entry =
        entity && same
          ? joinedEntry({ plugin, entity }, same, inventory)
          : new PluginEntry({ own: plugin, partOf: joins.get(ref) });
      return [ref, entry];
    }),
  );
}

function joinedEntry(
  own: PluginWithEntity,
  others: readonly PluginWithEntity[],
  inventory: InventoryIndex | undefined,
): PluginEntry {
  const entry = new PluginEntry({
    own: own.plugin,
    others: others.map(({ plugin }) => plugin),
    join: some =>
      joinPlugins(
        [own, ...others.filter(({ plugin }) => some.includes(plugin))],
        inventory,
      ),
  });
  // What most people see is made now, so that the first of them need not wait.
  entry.seenBy(() => true);
  return entry;
}
