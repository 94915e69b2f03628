import { MergeInput } from '../../database/MergedEntityStore';
import { createBreather } from '../../concurrency/breather';
import { Membership } from './Membership';
import { MergeGroup, SourcedEntry } from './MergeGroup';
import { PackageGroups } from './PackageGroups';
import { PluginGroups } from './PluginGroups';

/**
 * Finds out which entries of the sources are one entity, and what these entities refer
 * to. Nothing of the entries but their facts is needed.
 *
 * @param sources - in the order in which they decide
 */
export async function groupEntries(
  sources: readonly MergeInput[],
): Promise<MergeGroup[]> {
  const breathe = createBreather();
  const byKind = new Map<SourcedEntry['facts']['kind'], SourcedEntry[]>([
    ['Plugin', []],
    ['Package', []],
    ['PluginCollection', []],
  ]);
  for (const { sourceId, entries } of sources) {
    for (const entry of entries) {
      await breathe();
      byKind.get(entry.facts.kind)?.push({ ...entry, sourceId });
    }
  }
  const packages = await PackageGroups.create(byKind.get('Package') ?? []);
  const plugins = await PluginGroups.create(
    byKind.get('Plugin') ?? [],
    packages,
  );
  const membership = await Membership.create(packages, plugins);
  const groups = collections(byKind.get('PluginCollection') ?? [], plugins);
  for (const group of plugins.all) {
    await breathe();
    groups.push({ ...group, links: membership.packagesOf(group) });
  }
  for (const [name, members] of packages.all) {
    await breathe();
    groups.push({
      ref: packages.refOf(name) ?? members[0].ref,
      members: [...members],
      links: membership.pluginsOf(name),
    });
  }
  return groups;
}

function collections(
  entries: readonly SourcedEntry[],
  plugins: PluginGroups,
): MergeGroup[] {
  const groups = new Map<string, MergeGroup>();
  for (const entry of entries) {
    const group = groups.get(entry.ref) ?? { ref: entry.ref, members: [] };
    group.members.push(entry);
    if (!group.links && entry.facts.mentions.length) {
      const refs = entry.facts.mentions.flatMap(
        mention => plugins.resolve(mention, entry) ?? [],
      );
      group.links = [...new Set(refs)];
    }
    groups.set(entry.ref, group);
  }
  return [...groups.values()];
}
