import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { openToRead } from '../files/openToRead';
import { reasonOf } from '../files/readLocalFile';
import { isMissing, liesIn } from '../workspace/readRepositoryFile';
import { DocumentError } from './DocumentError';
import { FileContent, PackageFolder } from './PackageFolder';

/**
 * The folder of a package that is installed in this portal, or developed in its repository.
 * Links are followed inside of the repository only.
 */
export class InstalledFolder implements PackageFolder {
  readonly #folder: string;
  readonly #root: string;

  /**
   * @param folder - absolute
   * @param root - of the repository, absolute and without links
   */
  constructor(folder: string, root: string) {
    this.#folder = folder;
    this.#root = root;
  }

  async topFiles(
    wanted: (name: string) => number | undefined,
  ): Promise<ReadonlyMap<string, FileContent>> {
    const files = new Map<string, FileContent>();
    for (const name of await this.#names()) {
      const maxBytes = wanted(name);
      const file =
        maxBytes === undefined ? undefined : await this.#file(name, maxBytes);
      if (file) {
        files.set(name, file);
      }
    }
    return files;
  }

  async files(
    paths: readonly string[],
    maxBytes: number,
  ): Promise<ReadonlyMap<string, FileContent>> {
    const files = new Map<string, FileContent>();
    for (const path of paths) {
      const file = await this.#file(path, maxBytes);
      if (file) {
        files.set(path, file);
      }
    }
    return files;
  }

  async #file(
    path: string,
    maxBytes: number,
  ): Promise<FileContent | undefined> {
    try {
      const destination = await realpath(join(this.#folder, path));
      if (!liesIn(destination, this.#root)) {
        throw new DocumentError(
          `${path} is a link that leads out of the repository, so it is not read`,
        );
      }
      return await readBeginning(destination, maxBytes);
    } catch (error) {
      if (isMissing(error)) {
        return undefined;
      }
      throw error instanceof DocumentError
        ? error
        : new DocumentError(`${path} ${reasonOf(error)}`);
    }
  }

  async #names(): Promise<string[]> {
    try {
      return await readdir(this.#folder);
    } catch (error) {
      throw new DocumentError(`The folder of the package ${reasonOf(error)}`);
    }
  }
}

/** Nothing of what is no file: a folder may well be called `readme`. */
async function readBeginning(
  path: string,
  maxBytes: number,
): Promise<FileContent | undefined> {
  const handle = await openToRead(path);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) {
      return undefined;
    }
    const content = Buffer.alloc(Math.min(stats.size, maxBytes));
    let length = 0;
    while (length < content.length) {
      const { bytesRead } = await handle.read(content, length);
      if (!bytesRead) {
        break;
      }
      length += bytesRead;
    }
    return {
      content: content.subarray(0, length),
      isCut: stats.size > maxBytes,
    };
  } finally {
    await handle.close();
  }
}
