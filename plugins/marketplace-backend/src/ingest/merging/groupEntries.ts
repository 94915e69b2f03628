import { PackageGroups } from './PackageGroups';
import { PluginGroups } from './PluginGroups';
import { MergeInput } from '../../database/MergedEntityStore';
import { Membership } from './Membership';
import { MergeGroup, SourcedEntry } from './MergeGroup';

/**
 * Finds out which entries of the sources are one entity, and what these entities refer
 * to. Nothing of the entries but their facts is needed.
 *
 * @param sources - in the order in which they decide
 */
export function groupEntries(sources: readonly MergeInput[]): MergeGroup[] {
  const entries = sources.flatMap(({ sourceId, entries: ofSource }) =>
    ofSource.map(entry => ({ ...entry, sourceId })),
  );
  const ofKind = (kind: SourcedEntry['facts']['kind']) =>
    entries.filter(({ facts }) => facts.kind === kind);
  const packages = new PackageGroups(ofKind('Package'));
  const plugins = new PluginGroups(ofKind('Plugin'), packages);
  const membership = new Membership(packages, plugins);
  return [
    ...plugins.all.map(group => ({
      ...group,
      links: membership.packagesOf(group),
    })),
    ...[...packages.all].map(([name, members]) => ({
      ref: packages.refOf(name) ?? members[0].ref,
      members: [...members],
      links: membership.pluginsOf(name),
    })),
    ...collections(ofKind('PluginCollection'), plugins),
  ];
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
