import { LoggerService } from '@backstage/backend-plugin-api';
import {
  InventoryPackage,
  isPackageName,
} from 'backstage-plugin-marketplace-common';
import { Breather, createBreather } from '../concurrency/breather';
import { InventoryStore } from '../database/InventoryStore';
import { isOnlyLocal } from './isOnlyLocal';

/** Packages of Backstage that are read of another instance: many times what real ones have. */
const MAX_OF_OTHER = 2_000;

/** What an instance has of Backstage. */
export interface NamesOfInstance {
  /** What it gets from a registry. */
  installed: ReadonlySet<string>;
  /** What it has from its own repository alone, from git or from an archive. */
  local: ReadonlySet<string>;
}

/** What this instance has, also what is not of Backstage. */
export interface NamesOfThis extends NamesOfInstance {
  /** What it gets from a registry and has no role of Backstage. */
  plain: ReadonlySet<string>;
  /** What belongs to what is installed. */
  companions: ReadonlySet<string>;
}

/** The names of one inventory. */
interface Read {
  digest: string;
  names: NamesOfThis;
}

/** What {@link InstanceNames} works with. */
export interface InstanceNamesOptions {
  store: InventoryStore;
  logger: LoggerService;
  /** This one. */
  instance: string;
}

/**
 * Knows the names of packages that instances have, each read once as long as its inventory
 * stays the same. Of another instance those of 2,000 packages with a role of Backstage are
 * read, and no companions: reports may be large, and this portal looks after its own.
 */
export class InstanceNames {
  readonly #options: InstanceNamesOptions;
  #read: ReadonlyMap<string, Read> = new Map();
  #unreadable: ReadonlySet<string> = new Set();

  constructor(options: InstanceNamesOptions) {
    this.#options = options;
  }

  /**
   * The names of this instance, which are missing before its first inventory, and of the
   * others. Of one that cannot be read now the former names are told, or none; the log says
   * so once.
   *
   * @throws what the store throws when it cannot tell which instances there are, or has
   *   never told what this one has: what is private here is then not known
   */
  async all(): Promise<{ own?: NamesOfThis; others: NamesOfInstance[] }> {
    const { store, logger, instance: own } = this.#options;
    const read = new Map<string, Read>();
    const unreadable = new Set<string>();
    const breathe = createBreather();
    for (const { instance, digest } of await store.list()) {
      const known = this.#read.get(instance);
      const isOwn = instance === own;
      try {
        const next =
          known?.digest === digest
            ? known
            : await this.#namesOf(instance, { isOwn, breathe });
        if (next) {
          read.set(instance, next);
        }
      } catch (error) {
        if (isOwn && !known) {
          throw error;
        }
        if (known) {
          read.set(instance, known);
        }
        unreadable.add(instance);
        if (!this.#unreadable.has(instance)) {
          logger.warn(
            `What instance '${instance}' has installed cannot be read now; what was known of it before is looked up in registries: ${error}`,
          );
        }
      }
    }
    this.#read = read;
    this.#unreadable = unreadable;
    return {
      own: read.get(own)?.names,
      others: [...read]
        .filter(([instance]) => instance !== own)
        .map(([, { names }]) => names),
    };
  }

  async #namesOf(
    instance: string,
    options: { isOwn: boolean; breathe: Breather },
  ): Promise<Read | undefined> {
    const inventory = await this.#options.store.find(instance);
    return (
      inventory && {
        // Another one may have come since the list was read
        digest: inventory.digest,
        names: await namesOf(inventory.packages, options),
      }
    );
  }
}

async function namesOf(
  packages: readonly InventoryPackage[],
  { isOwn, breathe }: { isOwn: boolean; breathe: Breather },
): Promise<NamesOfThis> {
  const installed = new Set<string>();
  const local = new Set<string>();
  const plain = new Set<string>();
  const companions = new Set<string>();
  for (const pkg of packages) {
    await breathe();
    const { name, manifest } = pkg;
    if (!isOwn && installed.size + local.size >= MAX_OF_OTHER) {
      break;
    }
    if (!isPackageName(name) || (!isOwn && !manifest.role)) {
      continue;
    }
    if (isOnlyLocal(pkg)) {
      local.add(name);
    } else if (manifest.role) {
      installed.add(name);
      if (isOwn) {
        const { pluginPackages = [], peerModules = [] } = manifest;
        [...pluginPackages, ...peerModules]
          .filter(isPackageName)
          .forEach(companion => companions.add(companion));
      }
    } else {
      plain.add(name);
    }
  }
  return { installed, local, plain, companions };
}
