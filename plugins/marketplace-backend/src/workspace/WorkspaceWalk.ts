import { InputError, isError } from '@backstage/errors';
import { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { reasonOf } from '../files/readLocalFile';
import { isMissing, liesIn } from './readRepositoryFile';

/** Folders that are looked into. */
const MAX_FOLDERS = 50_000;

/** A folder of the repository. */
export interface FoundFolder {
  /** Relative to the root, with `/` between segments. */
  folder: string;
  /** Absolute and without links. */
  destination: string;
}

/** Looks for the folders of workspace patterns, and keeps what is wrong with them. */
export class WorkspaceWalk {
  readonly #root: string;
  readonly #signal: AbortSignal;
  readonly #unusable = new Map<string, string>();
  readonly #missing: string[] = [];
  #looked = 0;

  /**
   * @param root - absolute and without links
   * @param signal - ends the walk with its reason
   */
  constructor(root: string, signal: AbortSignal) {
    this.#root = root;
    this.#signal = signal;
  }

  /** Why, by the folder, or the pattern, that cannot be used. */
  get unusable(): ReadonlyMap<string, string> {
    return this.#unusable;
  }

  /** Those of them that are not there. */
  get missing(): readonly string[] {
    return this.#missing;
  }

  /**
   * Finds the folders that a pattern stands for, whether or not there is a package.
   *
   * @param pattern - relative to the root, without slashes at its ends
   */
  async find(pattern: string): Promise<FoundFolder[]> {
    const { base, glob } = picomatch.scan(pattern);
    if (pattern.split('/').includes('..') || /^(\/|[a-z]:)/i.test(pattern)) {
      this.#unusable.set(
        pattern,
        `'${pattern}' is a workspace outside of the repository, which is not read; remove it`,
      );
      return [];
    }
    const start = await this.#resolve(base);
    if (!start) {
      return [];
    }
    if (!glob) {
      return [start];
    }
    const depth = glob.includes('**') ? Infinity : glob.split('/').length;
    const found: FoundFolder[] = [];
    await this.#walk(start, depth, picomatch(pattern), found);
    return found;
  }

  async #walk(
    { folder, destination }: FoundFolder,
    depth: number,
    matches: (folder: string) => boolean,
    found: FoundFolder[],
  ): Promise<void> {
    this.#signal.throwIfAborted();
    this.#looked++;
    if (this.#looked > MAX_FOLDERS) {
      throw new InputError(
        `The workspaces of the repository have more than ${MAX_FOLDERS} folders; make the patterns of its package.json narrower`,
      );
    }
    for (const entry of await this.#entriesOf(folder, destination)) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      const child = entry.isSymbolicLink()
        ? matches(path) && (await this.#resolve(path))
        : { folder: path, destination: join(destination, entry.name) };
      if (child && matches(path)) {
        found.push(child);
      }
      if (child && entry.isDirectory() && depth > 1) {
        await this.#walk(child, depth - 1, matches, found);
      }
    }
  }

  async #entriesOf(folder: string, destination: string): Promise<Dirent[]> {
    try {
      const entries = await readdir(destination, { withFileTypes: true });
      return entries.filter(isCandidate);
    } catch (error) {
      this.#giveUp(folder || '.', error);
      return [];
    }
  }

  async #resolve(folder: string): Promise<FoundFolder | undefined> {
    try {
      const destination = await realpath(join(this.#root, folder));
      if (liesIn(destination, this.#root)) {
        return { folder, destination };
      }
      this.#unusable.set(
        folder,
        `'${folder}' is a link that leads out of the repository; put the folder itself there`,
      );
    } catch (error) {
      this.#giveUp(folder, error);
    }
    return undefined;
  }

  #giveUp(folder: string, error: unknown): void {
    const isGone = isError(error) && error.code === 'ENOENT';
    if (isGone && !this.#missing.includes(folder)) {
      this.#missing.push(folder);
    }
    this.#unusable.set(
      folder,
      isMissing(error)
        ? `'${folder}' is among the workspaces of the repository, but ${
            isGone ? 'not there' : 'no folder'
          }; put it back, or remove it from them`
        : `'${folder}' ${reasonOf(error)}`,
    );
  }
}

function isCandidate(entry: Dirent): boolean {
  return (
    (entry.isDirectory() || entry.isSymbolicLink()) &&
    entry.name !== 'node_modules' &&
    !entry.name.startsWith('.')
  );
}
