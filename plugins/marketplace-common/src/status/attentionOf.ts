import { isIncompatible } from '../compatibility/isIncompatible';
import { InventoryIndex } from '../inventory';
import { JudgedPackage } from './judgePackage';
import { PLUGIN_ATTENTION, PluginAttention } from './PluginAttention';
import { PluginFacts } from './PluginFacts';

/**
 * Tells what a person should look at of an installed plugin.
 *
 * @param packages - all of the plugin, judged
 * @returns what is most urgent first
 */
export function attentionOf(
  { maintenance, unlisted }: PluginFacts,
  packages: readonly JudgedPackage[],
  inventory: InventoryIndex,
  { missesCompanion }: { missesCompanion: boolean },
): PluginAttention[] {
  const found = new Set<PluginAttention>();
  const note = (attention: PluginAttention, is: boolean | undefined) =>
    is && found.add(attention);

  note('missing-companion', missesCompanion);
  note('archived', maintenance === 'archived');
  note('unlisted', unlisted);
  for (const { name, role, manifest, status, installed } of packages) {
    if (status.state === 'installed') {
      note('not-loaded', status.loaded === 'no');
      note('deprecated', status.deprecated !== undefined);
      note('moved', status.movedTo !== undefined);
      note('update-available', status.freshness.state === 'behind');
    }
    if (installed) {
      note('incompatible', isIncompatible({ name, role, manifest }, inventory));
    }
  }
  return PLUGIN_ATTENTION.filter(attention => found.has(attention));
}
