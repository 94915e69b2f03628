import {
  InventoryPackage,
  isPackageName,
  localDeclarations,
} from 'backstage-plugin-marketplace-common';
import { Breather, createBreather } from '../concurrency/breather';
import { InventoryStore } from '../database/InventoryStore';

/** What an instance has of Backstage, and of what entries are about. */
export interface NamesOfInstance {
  /** What it gets from a registry. */
  installed: ReadonlySet<string>;
  /** What belongs to that; nothing that it has of its own. */
  companions: ReadonlySet<string>;
  /** What it has from its own repository alone, from git or from an archive. */
  local: ReadonlySet<string>;
}

/** The names of one inventory. */
interface Read {
  digest: string;
  names: NamesOfInstance;
}

/**
 * Knows the names of packages that instances have, each read once as long as its inventory
 * stays the same.
 */
export class InstanceNames {
  readonly #store: InventoryStore;
  #listed: ReadonlySet<string> = new Set();
  #read: ReadonlyMap<string, Read> = new Map();

  constructor(store: InventoryStore) {
    this.#store = store;
  }

  /**
   * The names of each instance, by its id.
   *
   * @param listed - what entries are about: it counts without a role, too
   * @throws what the store throws
   */
  async of(
    listed: ReadonlySet<string>,
  ): Promise<ReadonlyMap<string, NamesOfInstance>> {
    const isSame =
      listed.size === this.#listed.size &&
      [...listed].every(name => this.#listed.has(name));
    const former = isSame ? this.#read : undefined;
    const read = new Map<string, Read>();
    const breathe = createBreather();
    for (const { instance, digest } of await this.#store.list()) {
      const known = former?.get(instance);
      if (known?.digest === digest) {
        read.set(instance, known);
        continue;
      }
      const inventory = await this.#store.find(instance);
      if (inventory) {
        const { packages } = inventory;
        const names = await namesOf(packages, { listed, breathe });
        read.set(instance, { digest, names });
      }
    }
    this.#read = read;
    this.#listed = listed;
    return new Map([...read].map(([instance, { names }]) => [instance, names]));
  }
}

async function namesOf(
  packages: readonly InventoryPackage[],
  options: { listed: ReadonlySet<string>; breathe: Breather },
): Promise<NamesOfInstance> {
  const installed = new Set<string>();
  const companions = new Set<string>();
  const local = new Set<string>();
  for (const pkg of packages) {
    await options.breathe();
    const { name, manifest } = pkg;
    if (isOnlyLocal(pkg)) {
      local.add(name);
    } else if (
      isPackageName(name) &&
      (manifest.role || options.listed.has(name))
    ) {
      installed.add(name);
      const { pluginPackages = [], peerModules = [] } = manifest;
      [...pluginPackages, ...peerModules]
        .filter(isPackageName)
        .forEach(companion => companions.add(companion));
    }
  }
  for (const name of local) {
    companions.delete(name);
  }
  return { installed, companions, local };
}

/** Whether nothing that asks for a package gets it from a registry. */
function isOnlyLocal(pkg: InventoryPackage): boolean {
  return pkg.declaredIn.length
    ? pkg.declaredIn.every(localDeclarations(pkg))
    : pkg.folder !== undefined;
}
