import { addTo } from '../addTo';

/** Things in groups: each begins alone, and groups are joined. */
export class Partition {
  readonly #parents = new Map<string, string>();

  constructor(members: Iterable<string>) {
    for (const member of members) {
      this.#parents.set(member, member);
    }
  }

  /** Joins the groups of two members; others than the members of this partition are passed over. */
  join(a: string, b: string): void {
    const [rootA, rootB] = [this.#rootOf(a), this.#rootOf(b)];
    if (rootA !== undefined && rootB !== undefined) {
      this.#parents.set(rootB, rootA);
    }
  }

  /** Every group, each with its members in the order in which the partition was given them. */
  groups(): string[][] {
    const groups = new Map<string | undefined, string[]>();
    for (const member of this.#parents.keys()) {
      const root = this.#rootOf(member);
      addTo(groups, root, member);
    }
    return [...groups.values()];
  }

  #rootOf(member: string): string | undefined {
    let root = member;
    let parent = this.#parents.get(member);
    while (parent !== undefined && parent !== root) {
      // Halving the path keeps long chains short
      const grandparent = this.#parents.get(parent) ?? parent;
      this.#parents.set(root, grandparent);
      root = grandparent;
      parent = this.#parents.get(root);
    }
    return parent;
  }
}
