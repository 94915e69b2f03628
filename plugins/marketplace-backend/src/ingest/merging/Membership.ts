import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { groupPackages } from 'backstage-plugin-marketplace-common';
import { createBreather } from '../../concurrency/breather';
import { packageRef } from '../packageRef';
import { PackageGroups } from './PackageGroups';
import { PluginGroup, PluginGroups } from './PluginGroups';

/** Which packages are part of which plugins, whichever of them says so. */
export class Membership {
  readonly #packages: PackageGroups;
  readonly #plugins = new Map<string, Set<string>>();
  readonly #names = new Map<PluginGroup, Set<string>>();

  static async create(
    packages: PackageGroups,
    plugins: PluginGroups,
  ): Promise<Membership> {
    const membership = new Membership(packages);
    await membership.#fill(plugins);
    return membership;
  }

  private constructor(packages: PackageGroups) {
    this.#packages = packages;
  }

  async #fill(plugins: PluginGroups): Promise<void> {
    const packages = this.#packages;
    const breathe = createBreather();
    const byRef = new Map(plugins.all.map(group => [group.ref, group]));
    for (const group of plugins.all) {
      await breathe();
      this.#names.set(group, new Set());
      for (const member of group.members) {
        plugins.packagesOf(member).forEach(name => this.#join(name, group));
      }
    }
    for (const [name, members] of packages.all) {
      await breathe();
      for (const member of members) {
        for (const mention of member.facts.mentions) {
          const ref = plugins.resolve(mention, member);
          const group = byRef.get(ref ?? '');
          if (group) {
            this.#join(name, group);
          } else if (ref) {
            // The catalog may have the plugin by its own ways
            this.#claim(name, ref);
          }
        }
      }
    }
    this.#joinCompanions(plugins);
  }

  /** As `spec.packages` has them: npm names where those lead to the entity, else refs. */
  packagesOf(group: PluginGroup): string[] {
    const { namespace } = parseEntityRef(group.ref);
    return [...(this.#names.get(group) ?? [])].map(name => {
      const ref = this.#packages.refOf(name);
      return ref === undefined || refByName(name, namespace) === ref
        ? name
        : ref;
    });
  }

  pluginsOf(name: string): string[] {
    return [...(this.#plugins.get(name) ?? [])];
  }

  #join(name: string, group: PluginGroup): void {
    this.#names.get(group)?.add(name);
    this.#claim(name, group.ref);
  }

  #claim(name: string, pluginRef: string): void {
    const refs = this.#plugins.get(name) ?? new Set();
    this.#plugins.set(name, refs.add(pluginRef));
  }

  /** A package that nobody claims belongs to the plugin that its name says. */
  #joinCompanions(plugins: PluginGroups): void {
    const alone = [...this.#packages.all.keys()].filter(
      name => !this.#plugins.has(name),
    );
    if (!alone.length) {
      return;
    }
    const byName = new Map<string, PluginGroup[]>();
    for (const [group, names] of this.#names) {
      for (const name of names) {
        byName.set(name, [...(byName.get(name) ?? []), group]);
      }
    }
    const known = [...new Set([...byName.keys(), ...alone])];
    const facts = known.map(name => ({
      name,
      role: this.#packages.roleOf(name),
    }));
    for (const { main, packages } of groupPackages(facts)) {
      const groups = [main, ...packages].flatMap(
        name => byName.get(name) ?? [],
      );
      const [group] = groups.length ? groups : plugins.ofFamily(main);
      for (const name of group ? packages : []) {
        if (!this.#plugins.has(name)) {
          this.#join(name, group);
        }
      }
    }
  }
}

function refByName(name: string, namespace: string): string | undefined {
  try {
    return stringifyEntityRef(packageRef(name, namespace));
  } catch {
    return undefined;
  }
}
