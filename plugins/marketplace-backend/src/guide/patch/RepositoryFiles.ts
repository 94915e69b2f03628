import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { untilAborted } from '../../untilAborted';
import { liesIn, readRepositoryFile } from '../../workspace/readRepositoryFile';
import { RepositoryRoot } from '../../workspace/RepositoryRoot';

/** Of a file that is to be changed. */
const MAX_BYTES = 1024 * 1024;

/** A disk that is not there any more may never answer. */
const TIMEOUT_MS = 5_000;

/** Paths that `git apply` takes as they are. */
const PLAIN_PATH = /^[^"\\\p{C}]+$/u;

/** Reads files of the portal's own repository that a patch is to change. */
export class RepositoryFiles {
  readonly #root: RepositoryRoot;

  /** @param folder - the root of the repository, or any folder in it; absolute */
  constructor(folder: string) {
    this.#root = new RepositoryRoot(folder);
  }

  /**
   * Reads a file of up to 1 MB.
   *
   * @param path - below the root of the repository, with `/`
   * @returns `undefined` when it cannot be read within 5 seconds, is not in UTF-8, or is not
   *   what the path names but something that a link on its way leads to
   */
  async read(path: string): Promise<string | undefined> {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    try {
      return await untilAborted(this.#read(path, signal), signal);
    } catch {
      return undefined;
    }
  }

  /**
   * Tells what folders have, all of them together within 5 seconds.
   *
   * @returns names the files and folders in a folder below the root, none of one that cannot
   *   be read or is out of the repository
   */
  lister(): (folder: string) => Promise<ReadonlySet<string>> {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    return async folder => {
      try {
        return await untilAborted(this.#names(folder, signal), signal);
      } catch {
        return new Set();
      }
    };
  }

  async #names(folder: string, signal: AbortSignal): Promise<Set<string>> {
    const root = await this.#root.find(signal);
    const place = await realpath(join(root, folder));
    return new Set(liesIn(place, root) ? await readdir(place) : []);
  }

  async #read(path: string, signal: AbortSignal): Promise<string | undefined> {
    const root = await this.#root.find(signal);
    const file = join(root, path);
    if (!PLAIN_PATH.test(path) || (await realpath(file)) !== file) {
      return undefined;
    }
    const read = await readRepositoryFile(file, root, MAX_BYTES);
    // What is not in UTF-8 could not be written again as it is
    return read && 'text' in read && !read.text.includes('\uFFFD')
      ? read.text
      : undefined;
  }
}
