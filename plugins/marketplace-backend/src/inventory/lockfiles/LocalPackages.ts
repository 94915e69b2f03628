import { isPackageName } from 'backstage-plugin-marketplace-common';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { parseInTurn } from '../../workspace/parseInTurn';
import { readRepositoryFile } from '../../workspace/readRepositoryFile';
import {
  manifestPath,
  MAX_PACKAGE_JSON_BYTES,
} from '../../workspace/parsePackageJson';
import { validVersion } from '../validVersion';
import { LocalPackage } from './Lockfile';

/** Files read at the same time. */
const CONCURRENCY = 16;

/** Of one repository. */
const MAX_PACKAGES = 10_000;

/** The packages that are developed in the repository. */
export class LocalPackages {
  readonly #byFolder = new Map<string, LocalPackage>();
  readonly #byName = new Map<string, LocalPackage>();

  private constructor(packages: readonly LocalPackage[]) {
    for (const found of packages) {
      this.#byFolder.set(found.folder, found);
      this.#byName.set(found.name, found);
    }
  }

  /**
   * @param options.root - absolute and without links
   * @param options.workspaces - those that are known
   * @param options.folders - where there are others, below the root; what cannot be read
   *   there is left out
   * @param options.signal - ends it with its reason
   */
  static async read(options: {
    root: string;
    workspaces: readonly LocalPackage[];
    folders: Iterable<string>;
    signal: AbortSignal;
  }): Promise<LocalPackages> {
    const { root, workspaces, signal } = options;
    const known = new Set(workspaces.map(({ folder }) => folder));
    const others = [...new Set(options.folders)].filter(
      folder => !known.has(folder),
    );
    const limit = pLimit(CONCURRENCY);
    const read = await Promise.all(
      others.slice(0, MAX_PACKAGES).map(folder =>
        limit(() => {
          signal.throwIfAborted();
          return readLocalPackage(root, folder);
        }),
      ),
    );
    // Workspaces last: theirs is the name when something else has it too
    return new LocalPackages([...read.flat(), ...workspaces]);
  }

  /** @param folder - below the root, with `/`; empty for the root */
  in(folder: string): LocalPackage | undefined {
    return this.#byFolder.get(folder);
  }

  named(name: string): LocalPackage | undefined {
    return this.#byName.get(name);
  }
}

async function readLocalPackage(
  root: string,
  folder: string,
): Promise<LocalPackage[]> {
  const path = join(root, manifestPath(folder));
  const file = await readRepositoryFile(path, root, MAX_PACKAGE_JSON_BYTES);
  const parsed = file && 'text' in file && (await parseInTurn(file.text));
  if (!parsed || 'reason' in parsed) {
    return [];
  }
  const { name, version } = parsed.packageJson;
  return typeof name === 'string' && isPackageName(name)
    ? [{ folder, name, version: validVersion(version) }]
    : [];
}
