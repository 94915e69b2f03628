import {
  InventoryFinding,
  isPackageName,
  ManifestFacts,
} from 'backstage-plugin-marketplace-common';
import { dirname, join, relative, sep } from 'node:path';
import pLimit from 'p-limit';
import { toManifestFacts } from '../registry/toManifestFacts';
import { liesIn } from '../workspace/readRepositoryFile';
import { readPackageJson } from '../workspace/readPackageJson';
import { unreadable } from './unreadable';
import { validVersion } from './validVersion';

/** Files read at the same time. */
const CONCURRENCY = 16;

/** A package in node_modules. */
export interface InstalledCopy {
  /** As its own package.json has it; missing when that has none. */
  name?: string;
  version?: string;
  manifest: ManifestFacts;
  /** Absolute and without links. */
  folder: string;
  /** Why it, or its version, is not known. */
  problem?: InventoryFinding;
}

/** Reads the packages in node_modules, each once. */
export class InstalledCopies {
  readonly #root: string;
  readonly #signal: AbortSignal;
  readonly #limit = pLimit(CONCURRENCY);
  readonly #copies = new Map<string, Promise<InstalledCopy | undefined>>();
  readonly #found = new Set<InstalledCopy>();
  /** Why it is not known whether there is a package in a folder. */
  readonly #hidden = new Map<string, string>();
  readonly #hiding = new Map<string, InventoryFinding>();

  /**
   * @param root - of the repository, absolute and without links
   * @param signal - ends the reading with its reason
   */
  constructor(root: string, signal: AbortSignal) {
    this.#root = root;
    this.#signal = signal;
  }

  /** What could not be read of those that were found: others are nobody's concern. */
  get findings(): InventoryFinding[] {
    const found = [...this.#found].flatMap(({ problem }) => problem ?? []);
    return [...this.#hiding.values(), ...found];
  }

  /**
   * Finds the copy of a package that code in a folder gets, the way Node does: in the
   * nearest `node_modules` on the way up to the root of the repository.
   *
   * @param name - that it is imported by
   * @param folder - absolute, the root or below it
   * @returns what is known of it, nothing of one that cannot be read; `undefined` when it is
   *   not installed
   */
  async find(name: string, folder: string): Promise<InstalledCopy | undefined> {
    for (let current = folder; ; current = dirname(current)) {
      const place = join(current, 'node_modules');
      const copy = await this.read(join(place, name));
      if (copy) {
        this.#found.add(copy);
        return copy;
      }
      this.#noteHidden(place, name);
      if (current === this.#root || !liesIn(dirname(current), this.#root)) {
        return undefined;
      }
    }
  }

  /**
   * Reads the package in a folder.
   *
   * @param folder - absolute
   * @returns nothing but the folder of one that cannot be read; `undefined` when there is
   *   none, or it is not known whether there is
   */
  read(folder: string): Promise<InstalledCopy | undefined> {
    const known = this.#copies.get(folder);
    if (known) {
      return known;
    }
    const reading = this.#limit(() => this.#read(folder));
    this.#copies.set(folder, reading);
    return reading;
  }

  async #read(folder: string): Promise<InstalledCopy | undefined> {
    this.#signal.throwIfAborted();
    const path = join(folder, 'package.json');
    const reading = await readPackageJson(path);
    if (!reading) {
      return undefined;
    }
    if ('reason' in reading && reading.isHidden) {
      this.#hidden.set(folder, reading.reason);
      return undefined;
    }
    const destination = dirname(reading.path);
    if ('reason' in reading) {
      const why = `${reading.reason}; install the dependencies again`;
      const problem = this.#unreadable(path, why);
      return { folder: destination, manifest: {}, problem };
    }
    const { packageJson } = reading;
    const { name } = packageJson;
    const version = validVersion(packageJson.version);
    const isWrong = packageJson.version !== undefined && version === undefined;
    const shown = JSON.stringify(packageJson.version)?.slice(0, 100);
    const why = `has no valid version (${shown}), so it is compared with none; tell who publishes it`;
    return {
      name: typeof name === 'string' && isPackageName(name) ? name : undefined,
      version,
      manifest: toManifestFacts(packageJson),
      folder: destination,
      problem: isWrong ? this.#unreadable(path, why) : undefined,
    };
  }

  /** One finding of each node_modules: mostly nothing in it can be seen. */
  #noteHidden(place: string, name: string): void {
    const reason = this.#hidden.get(join(place, name));
    if (reason !== undefined && !this.#hiding.has(place)) {
      const why = `cannot be looked into for all packages: the first, ${name}, ${reason}`;
      this.#hiding.set(place, this.#unreadable(place, why));
    }
  }

  #unreadable(path: string, problem: string): InventoryFinding {
    const file = relative(this.#root, path).split(sep).join('/');
    return unreadable(file, `${file} ${problem}`);
  }
}
