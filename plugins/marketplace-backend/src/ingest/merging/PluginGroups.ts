import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { createBreather } from '../../concurrency/breather';
import { packageItem, packageRef } from '../packageRef';
import { PackageGroups } from './PackageGroups';
import { familiesOf } from './familiesOf';
import { SourcedEntry } from './MergeGroup';

/** A plugin, of one or more sources. */
export interface PluginGroup {
  ref: string;
  members: SourcedEntry[];
}

/** With what it takes to find out which others are the same plugin. */
interface NamedGroup extends PluginGroup {
  sources: Set<string>;
  families: Set<string>;
}

/**
 * The plugins of all sources. Entries of different sources are one plugin when they have
 * one ref, or are about the same packages; two entries of one source are always two.
 */
export class PluginGroups {
  readonly #packages: PackageGroups;
  readonly #groups: NamedGroup[] = [];
  readonly #byRef = new Map<string, NamedGroup>();
  readonly #byFamily = new Map<string, Set<NamedGroup>>();
  /** Refs that authors wrote, where the entry that they mean got another one. */
  readonly #renamed = new Map<string, string>();

  /**
   * @param plugins - entries of kind `Plugin`, in the order of the sources
   */
  static async create(
    plugins: readonly SourcedEntry[],
    packages: PackageGroups,
  ): Promise<PluginGroups> {
    const groups = new PluginGroups(packages);
    await groups.#fill(plugins);
    return groups;
  }

  private constructor(packages: PackageGroups) {
    this.#packages = packages;
  }

  async #fill(plugins: readonly SourcedEntry[]): Promise<void> {
    const breathe = createBreather();
    for (const { sourceId, path, facts, ref } of plugins) {
      if (facts.baseRef !== ref) {
        this.#renamed.set(`${sourceId} ${path} ${facts.baseRef}`, ref);
      }
    }
    const claims = await this.#claims();
    const named = new Map<string, NamedGroup>();
    for (const plugin of plugins) {
      await breathe();
      const group = named.get(plugin.ref) ?? {
        ref: plugin.ref,
        members: [],
        sources: new Set<string>(),
        families: new Set<string>(),
      };
      group.members.push(plugin);
      group.sources.add(plugin.sourceId);
      for (const family of this.#familiesOf(plugin, claims)) {
        group.families.add(family);
      }
      named.set(plugin.ref, group);
    }
    for (const group of named.values()) {
      await breathe();
      this.#join(group, this.#sameAs(group));
    }
    const order = new Map(plugins.map((plugin, at) => [plugin, at]));
    for (const { members } of this.#groups) {
      await breathe();
      members.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    }
  }

  get all(): readonly PluginGroup[] {
    return this.#groups;
  }

  /** The plugins that are about a family of packages. */
  ofFamily(family: string): PluginGroup[] {
    return [...(this.#byFamily.get(family) ?? [])];
  }

  /**
   * The ref, after merging, of a plugin that an entry mentions.
   *
   * @returns `undefined` when the text can be no ref
   */
  resolve(mention: string, by: SourcedEntry): string | undefined {
    const written = refOf(mention, 'Plugin', by);
    const meant =
      written &&
      (this.#renamed.get(`${by.sourceId} ${by.path} ${written}`) ?? written);
    return meant && (this.#byRef.get(meant)?.ref ?? meant);
  }

  /**
   * The npm names of today, where they are known, of what a plugin lists; other items are
   * refs of packages that no source has.
   */
  packagesOf(plugin: SourcedEntry): string[] {
    return plugin.facts.mentions.map(item => {
      const ref = packageRefOf(item, plugin);
      const known = ref && this.#packages.nameOf(ref);
      const name = known ?? packageItem(item).packageName;
      return name ? this.#packages.currentName(name) : ref ?? item;
    });
  }

  /** The one that shares most with a group, and no source: those are two on purpose. */
  #sameAs({ families, sources }: NamedGroup): NamedGroup | undefined {
    const shared = new Map<NamedGroup, number>();
    for (const family of families) {
      for (const group of this.#byFamily.get(family) ?? []) {
        if (![...group.sources].some(id => sources.has(id))) {
          shared.set(group, (shared.get(group) ?? 0) + 1);
        }
      }
    }
    const [best] = [...shared].sort(([, a], [, b]) => b - a);
    return best?.[0];
  }

  #join(named: NamedGroup, known: NamedGroup | undefined): void {
    const group = known ?? named;
    if (known) {
      known.members.push(...named.members);
      named.sources.forEach(id => known.sources.add(id));
    } else {
      this.#groups.push(named);
    }
    this.#byRef.set(named.ref, group);
    for (const family of named.families) {
      const groups = this.#byFamily.get(family) ?? new Set();
      this.#byFamily.set(family, groups.add(group));
    }
  }

  /** What packages say that they are part of, by source and plugin. */
  async #claims(): Promise<Map<string, string[]>> {
    const breathe = createBreather();
    const claims = new Map<string, string[]>();
    for (const [name, members] of this.#packages.all) {
      await breathe();
      for (const member of members) {
        for (const mention of member.facts.mentions) {
          const ref = this.resolve(mention, member);
          const key = `${member.sourceId} ${ref}`;
          claims.set(key, [...(claims.get(key) ?? []), name]);
        }
      }
    }
    return claims;
  }

  /**
   * What a plugin is about: the families of its plugin packages. Libraries and modules
   * are shared by several plugins; they count only when there is nothing else.
   */
  #familiesOf(
    plugin: SourcedEntry,
    claims: ReadonlyMap<string, string[]>,
  ): Set<string> {
    const names = [
      ...this.packagesOf(plugin),
      ...(claims.get(`${plugin.sourceId} ${plugin.ref}`) ?? []),
    ];
    return familiesOf(
      names.map(name => ({ name, role: this.#packages.roleOf(name) })),
    );
  }
}

function refOf(
  mention: string,
  defaultKind: string,
  { ref }: SourcedEntry,
): string | undefined {
  try {
    const { namespace } = parseEntityRef(ref);
    return stringifyEntityRef(
      parseEntityRef(mention, { defaultKind, defaultNamespace: namespace }),
    );
  } catch {
    return undefined;
  }
}

function packageRefOf(item: string, plugin: SourcedEntry): string | undefined {
  try {
    const { namespace } = parseEntityRef(plugin.ref);
    return stringifyEntityRef(packageRef(item, namespace));
  } catch {
    return undefined;
  }
}
