import { createBreather } from '../../concurrency/breather';
import { distinctRef } from '../distinctRef';
import { currentNames } from './currentNames';
import { SourcedEntry } from './MergeGroup';

/** The packages of all sources, by what they are on npm. */
export class PackageGroups {
  readonly #members = new Map<string, SourcedEntry[]>();
  readonly #refs = new Map<string, string>();
  readonly #namesByRef = new Map<string, string>();
  /** The npm name of today of a package that may have moved. */
  readonly currentName: (packageName: string) => string;

  /**
   * Groups package entries by npm name; a former name means the package of today.
   *
   * @param entries - of kind `Package`, in the order of the sources
   */
  static async create(
    entries: readonly SourcedEntry[],
  ): Promise<PackageGroups> {
    const moves = entries.flatMap(({ facts: { aliases, packageName } }) =>
      (packageName ? aliases ?? [] : []).map(
        alias => [alias, packageName ?? alias] as const,
      ),
    );
    const groups = new PackageGroups(currentNames(moves));
    await groups.#fill(entries);
    return groups;
  }

  private constructor(currentName: (packageName: string) => string) {
    this.currentName = currentName;
  }

  async #fill(entries: readonly SourcedEntry[]): Promise<void> {
    const breathe = createBreather();
    for (const entry of entries) {
      await breathe();
      const name = this.currentName(entry.facts.packageName ?? '');
      const members = this.#members.get(name);
      if (members) {
        members.push(entry);
      } else {
        this.#members.set(name, [entry]);
      }
      if (!this.#namesByRef.has(entry.ref)) {
        this.#namesByRef.set(entry.ref, name);
      }
    }
    await this.#nameGroups();
  }

  /** Every package, by its npm name of today. */
  get all(): ReadonlyMap<string, readonly SourcedEntry[]> {
    return this.#members;
  }

  /** The ref of the one entity of a package; `undefined` when there is none. */
  refOf(currentName: string): string | undefined {
    return this.#refs.get(currentName);
  }

  /** The package that an entry of this ref describes. */
  nameOf(entryRef: string): string | undefined {
    return this.#namesByRef.get(entryRef);
  }

  /** The role that its entries declare. */
  roleOf(currentName: string): string | undefined {
    return this.#members
      .get(currentName)
      ?.map(({ facts }) => facts.role)
      .find(role => role !== undefined);
  }

  /** An entity is named as its first entry is; two packages never share a name. */
  async #nameGroups(): Promise<void> {
    const breathe = createBreather();
    const taken = new Set<string>();
    for (const [name, members] of this.#members) {
      await breathe();
      const first =
        members.find(({ facts }) => facts.packageName === name) ?? members[0];
      let { ref } = first;
      for (let attempt = 0; taken.has(ref); attempt++) {
        ref = distinctRef(first.ref, `${name} ${attempt}`);
      }
      taken.add(ref);
      this.#refs.set(name, ref);
    }
  }
}
