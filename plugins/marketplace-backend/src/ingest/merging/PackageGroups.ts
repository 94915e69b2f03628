import { distinctRef } from '../distinctRef';
import { SourcedEntry } from './MergeGroup';

/** Former names may themselves have been renamed; this many times at most. */
const MAX_RENAMES = 5;

/** The packages of all sources, by what they are on npm. */
export class PackageGroups {
  readonly #aliases = new Map<string, string>();
  readonly #members = new Map<string, SourcedEntry[]>();
  readonly #refs = new Map<string, string>();
  readonly #namesByRef = new Map<string, string>();

  /**
   * Groups package entries by npm name; a former name means the package of today.
   *
   * @param entries - of kind `Package`, in the order of the sources
   */
  constructor(entries: readonly SourcedEntry[]) {
    for (const { facts } of entries) {
      for (const alias of facts.aliases ?? []) {
        if (facts.packageName && alias !== facts.packageName) {
          const known = this.#aliases.get(alias);
          this.#aliases.set(alias, known ?? facts.packageName);
        }
      }
    }
    for (const entry of entries) {
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
    this.#nameGroups();
  }

  /** Every package, by its npm name of today. */
  get all(): ReadonlyMap<string, readonly SourcedEntry[]> {
    return this.#members;
  }

  /** The npm name of today of a package that may have moved. */
  currentName(packageName: string): string {
    let name = packageName;
    for (let renames = 0; renames < MAX_RENAMES; renames++) {
      const next = this.#aliases.get(name);
      if (next === undefined || next === packageName) {
        return name;
      }
      name = next;
    }
    return name;
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
  #nameGroups(): void {
    const taken = new Set<string>();
    for (const [name, members] of this.#members) {
      const first =
        members.find(({ facts }) => facts.packageName === name) ?? members[0];
      const ref = taken.has(first.ref)
        ? distinctRef(first.ref, name)
        : first.ref;
      taken.add(ref);
      this.#refs.set(name, ref);
    }
  }
}
