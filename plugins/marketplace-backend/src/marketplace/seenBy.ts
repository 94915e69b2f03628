import { Visible } from './CatalogVisibility';
import { CollectionWithPlugins } from './findPlugins';
import { JudgedPlugins } from './JudgedPlugins';
import { PluginWithStatus } from './PluginWithStatus';

/** The plugins that a caller may read, by title. */
export function seenPlugins(
  { table }: JudgedPlugins,
  visible: Visible,
): PluginWithStatus[] {
  return table.rowsSeenBy(visible).map(row => table.pluginAt(row));
}

/** The collections that a caller may read, by title. */
export function readableCollections(
  { collections }: JudgedPlugins,
  visible: Visible,
): readonly CollectionWithPlugins[] {
  return collections.filter(({ summary }) => visible(summary.entityRef));
}

/**
 * The plugin of a ref as a caller sees it, also where that is a part of another entry;
 * `undefined` when the caller sees nothing of it.
 */
export function seenPluginOf(
  ref: string,
  { entries }: JudgedPlugins,
  visible: Visible,
): PluginWithStatus | undefined {
  const entry = entries.get(ref);
  const whole = entry?.partOf ? entries.get(entry.partOf) : undefined;
  return entry && (entry.own.summary.unlisted || visible(ref))
    ? entry.seenBy(visible) ?? whole?.seenBy(visible)
    : undefined;
}

/**
 * The plugins of some refs as a caller sees them, in the order of the refs. What the
 * caller may not read is left out, and several refs of one plugin are one plugin.
 */
export function seenPluginsOf(
  refs: readonly string[],
  plugins: JudgedPlugins,
  visible: Visible,
): PluginWithStatus[] {
  const seen = new Map<string, PluginWithStatus>();
  for (const ref of refs) {
    const plugin = seenPluginOf(ref, plugins, visible);
    if (plugin && !seen.has(plugin.summary.entityRef)) {
      seen.set(plugin.summary.entityRef, plugin);
    }
  }
  return [...seen.values()];
}
