import { InventoryIndex } from 'backstage-plugin-marketplace-common';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { InstalledCopies, InstalledCopy } from '../inventory/InstalledCopies';
import { untilAborted } from '../untilAborted';
import { liesIn } from '../workspace/readRepositoryFile';
import { RepositoryRoot } from '../workspace/RepositoryRoot';
import { DocumentError } from './DocumentError';
import { InstalledFolder } from './InstalledFolder';
import { PackageFiles } from './PackageFiles';
import { readPackageFiles } from './readPackageFiles';

/** A disk that is not there any more may never answer. */
const TIMEOUT_MS = 10_000;

/** Packages that are read at the same time. */
const CONCURRENCY = 4;

/** Workspaces that are asked for their copy of one package. */
const MAX_DECLARATIONS = 20;

/** Reads packages that this portal has on its own disk. */
export class InstalledPackages {
  readonly #root: RepositoryRoot;
  readonly #limit = pLimit(CONCURRENCY);

  /** @param folder - the root of the portal's repository, or any folder in it; absolute */
  constructor(folder: string) {
    this.#root = new RepositoryRoot(folder);
  }

  /**
   * Reads the copy of a package that this portal has, in up to 10 seconds.
   *
   * @param name - its npm name
   * @param inventory - of this portal
   * @returns `undefined` when its files are not here, as in a container without the app
   * @throws `DocumentError` when they cannot be used
   */
  async find(
    name: string,
    inventory: InventoryIndex,
  ): Promise<PackageFiles | undefined> {
    return this.#limit(async () => {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      try {
        return await untilAborted(this.#find(name, inventory, signal), signal);
      } catch (error) {
        throw signal.aborted
          ? new DocumentError(
              `The files of '${name}' could not be read within ${
                TIMEOUT_MS / 1_000
              } seconds; check the disk of the backend`,
            )
          : error;
      }
    });
  }

  async #find(
    name: string,
    inventory: InventoryIndex,
    signal: AbortSignal,
  ): Promise<PackageFiles | undefined> {
    // A container may have nothing of the repository
    const root = await this.#root.find(signal).catch(() => undefined);
    if (root === undefined) {
      return undefined;
    }
    const copies = new InstalledCopies(root, signal);
    const found: InstalledCopy[] = [];
    for (const { folder, importedAs } of placesOf(name, inventory)) {
      const start = join(root, folder);
      const copy = liesIn(start, root)
        ? await (importedAs === undefined
            ? copies.read(start)
            : copies.find(importedAs, start))
        : undefined;
      if (copy?.name === name && liesIn(copy.folder, root)) {
        found.push(copy);
      }
    }
    const version = inventory.installed.get(name)?.version;
    const copy = found.find(each => each.version === version) ?? found.at(0);
    return (
      copy && readPackageFiles(name, new InstalledFolder(copy.folder, root))
    );
  }
}

/** The folder of the package itself, or those from which it is imported. */
function placesOf(
  name: string,
  { inventory, installed, packages }: InventoryIndex,
): Array<{ folder: string; importedAs?: string }> {
  const pkg = installed.get(name);
  if (pkg?.folder !== undefined) {
    return [{ folder: pkg.folder }];
  }
  const folderOf = (workspace: string) =>
    inventory.workspaces.find(each => each.name === workspace)?.folder ??
    packages.get(workspace)?.folder;
  const declared = pkg?.declaredIn.slice(0, MAX_DECLARATIONS) ?? [];
  return [
    ...declared.map(({ workspace, alias = name }) => ({
      folder: folderOf(workspace) ?? '',
      importedAs: alias,
    })),
    ...(pkg ? [{ folder: '', importedAs: name }] : []),
  ];
}
