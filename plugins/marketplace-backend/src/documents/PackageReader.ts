import {
  DocumentOrigin,
  InventoryIndex,
} from 'backstage-plugin-marketplace-common';
import { isOnlyLocal } from '../registry/isOnlyLocal';
import { untilAborted } from '../untilAborted';
import { DocumentError } from './DocumentError';
import { InstalledPackages } from './InstalledPackages';
import { PackageFiles } from './PackageFiles';
import { RegistryPackages } from './RegistryPackages';

/** How long one who asks waits; what is under way goes on. */
const PATIENCE_SECONDS = 25;

/** What a package has, or why that is not known. */
export type PackageReading =
  | { origin: DocumentOrigin; files: PackageFiles }
  | {
      origin?: DocumentOrigin;
      failure: string;
      /** Whether it is still being read. */
      pending?: boolean;
    };

/** Who asks, and what there is. */
export interface AskedView {
  view: { inventory?: InventoryIndex };
  readsInventories: boolean;
}

/**
 * Reads packages where they are: on the disk of this portal, for those who may know what is
 * installed, or else in their registries.
 */
export class PackageReader {
  readonly #installed: Pick<InstalledPackages, 'find'>;
  readonly #registry?: Pick<RegistryPackages, 'latest'>;

  /** @param options.registry - missing when registries are not to be asked */
  constructor(options: {
    installed: Pick<InstalledPackages, 'find'>;
    registry?: Pick<RegistryPackages, 'latest'>;
  }) {
    this.#installed = options.installed;
    this.#registry = options.registry;
  }

  /**
   * Reads a package, or says why it cannot be read, within 25 seconds.
   *
   * @param name - its npm name
   * @param asked.view - of the instance that answers
   */
  async read(name: string, asked: AskedView): Promise<PackageReading> {
    const { readsInventories } = asked;
    const inventory = readsInventories ? asked.view.inventory : undefined;
    try {
      const files = inventory && (await this.#installed.find(name, inventory));
      if (files) {
        return { origin: 'installed', files };
      }
    } catch (error) {
      if (error instanceof DocumentError) {
        return { origin: 'installed', failure: error.message };
      }
      throw error;
    }
    return this.#latest(name, asked);
  }

  async #latest(
    name: string,
    { readsInventories, view }: AskedView,
  ): Promise<PackageReading> {
    if (!this.#registry) {
      return {
        failure: `This portal asks no registries (marketplace.registry.enabled), so '${name}' can be read only where it is installed`,
      };
    }
    const pkg = view.inventory?.installed.get(name);
    if (pkg && isOnlyLocal(pkg)) {
      return {
        origin: 'registry',
        failure: readsInventories
          ? `'${name}' is only in this portal's own repository, so no registry is asked for it, and its files are not on the disk of the backend`
          : unreadable(name),
      };
    }
    const patience = AbortSignal.timeout(PATIENCE_SECONDS * 1_000);
    try {
      const reading = await untilAborted(this.#registry.latest(name), patience);
      if ('files' in reading) {
        return { origin: 'registry', files: reading.files };
      }
      const { failure, isInternal } = reading;
      return {
        origin: 'registry',
        failure: isInternal && !readsInventories ? unreadable(name) : failure,
      };
    } catch (error) {
      if (!patience.aborted) {
        throw error;
      }
      return {
        origin: 'registry',
        failure: `'${name}' is still being read from its registry; ask again in a moment`,
        pending: true,
      };
    }
  }
}

/** For those who may not know why: it tells of the network, or of what is installed. */
function unreadable(name: string): string {
  return `'${name}' cannot be read from its registry now; ask those who run this portal`;
}
