import { Visible } from './CatalogVisibility';
import { CollectionWithPlugins } from './findPlugins';
import { PluginsSnapshot } from './PluginsSnapshot';
import { PluginWithStatus } from './PluginWithStatus';

/** The plugins of a snapshot as a caller sees them, by title. */
export function seenPlugins(
  { entries }: PluginsSnapshot,
  visible: Visible,
): PluginWithStatus[] {
  const seen: PluginWithStatus[] = [];
  for (const entry of entries) {
    const plugin = entry.seenBy(visible);
    if (plugin) {
      seen.push(plugin);
    }
  }
  return seen;
}

/** The collections of a snapshot that a caller may read, by title. */
export function readableCollections(
  { collections }: PluginsSnapshot,
  visible: Visible,
): readonly CollectionWithPlugins[] {
  return collections.filter(({ summary }) => visible(summary.entityRef));
}

/**
 * The plugins of some refs as a caller sees them, in the order of the refs. What the
 * caller may not read is left out, and several refs of one plugin are one plugin.
 */
export function seenPluginsOf(
  refs: readonly string[],
  { byRef }: PluginsSnapshot,
  visible: Visible,
): PluginWithStatus[] {
  const seen = new Map<string, PluginWithStatus>();
  for (const entry of refs.filter(visible).map(ref => byRef.get(ref))) {
    const whole = entry?.partOf ? byRef.get(entry.partOf) : undefined;
    const plugin = entry?.seenBy(visible) ?? whole?.seenBy(visible);
    if (plugin && !seen.has(plugin.summary.entityRef)) {
      seen.set(plugin.summary.entityRef, plugin);
    }
  }
  return [...seen.values()];
}
