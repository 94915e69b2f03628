import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  halfOfRole,
  packageFamily,
  packageRole,
} from 'backstage-plugin-marketplace-common';
import { packageItem, packageRef } from '../packageRef';
import { PackageGroups } from './PackageGroups';
import { SourcedEntry } from './MergeGroup';

/** A plugin, of one or more sources. */
export interface PluginGroup {
  ref: string;
  members: SourcedEntry[];
}

/**
 * The plugins of all sources. Entries of different sources are one plugin when they have
 * one ref, or are about the same packages; two entries of one source are always two.
 */
export class PluginGroups {
  readonly #packages: PackageGroups;
  readonly #groups: PluginGroup[] = [];
  readonly #byRef = new Map<string, PluginGroup>();
  readonly #byFamily = new Map<string, Set<PluginGroup>>();
  /** Refs that authors wrote, where the entry that they mean got another one. */
  readonly #renamed = new Map<string, string>();

  /**
   * @param plugins - entries of kind `Plugin`, in the order of the sources
   */
  constructor(plugins: readonly SourcedEntry[], packages: PackageGroups) {
    this.#packages = packages;
    for (const { sourceId, path, facts, ref } of plugins) {
      if (facts.baseRef !== ref) {
        this.#renamed.set(`${sourceId} ${path} ${facts.baseRef}`, ref);
      }
    }
    const claims = this.#claims();
    for (const plugin of plugins) {
      const families = this.#familiesOf(plugin, claims);
      const group = this.#find(plugin, families) ?? this.#add(plugin);
      group.members.push(plugin);
      this.#byRef.set(plugin.ref, this.#byRef.get(plugin.ref) ?? group);
      for (const family of families) {
        const groups = this.#byFamily.get(family) ?? new Set();
        this.#byFamily.set(family, groups.add(group));
      }
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

  #add({ ref }: SourcedEntry): PluginGroup {
    const group = { ref, members: [] };
    this.#groups.push(group);
    return group;
  }

  #find(
    { ref, sourceId }: SourcedEntry,
    families: ReadonlySet<string>,
  ): PluginGroup | undefined {
    const named = this.#byRef.get(ref);
    if (named) {
      return named;
    }
    const shared = new Map<PluginGroup, number>();
    for (const family of families) {
      for (const group of this.#byFamily.get(family) ?? []) {
        if (!group.members.some(member => member.sourceId === sourceId)) {
          shared.set(group, (shared.get(group) ?? 0) + 1);
        }
      }
    }
    const [best] = [...shared].sort(([, a], [, b]) => b - a);
    return best?.[0];
  }

  /** What packages say that they are part of, by source and plugin. */
  #claims(): Map<string, string[]> {
    const claims = new Map<string, string[]>();
    for (const [name, members] of this.#packages.all) {
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
    const main = names.filter(name =>
      halfOfRole(packageRole(name, this.#packages.roleOf(name))),
    );
    return new Set(main.length ? main.map(packageFamily) : names);
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
