import { isError } from '@backstage/errors';
import pLimit from 'p-limit';
import { RegistryClient } from '../registry/RegistryClient';
import { untilAborted } from '../untilAborted';
import { DocumentCache } from './DocumentCache';
import { DocumentError } from './DocumentError';
import { PackageArchive } from './PackageArchive';
import { PackageFiles } from './PackageFiles';
import { readPackageFiles } from './readPackageFiles';
import { Underway } from './Underway';

/** For asking, fetching and unpacking. */
const TIMEOUT_SECONDS = 20;

/** Archives that are fetched at the same time, of up to 20 MB each. */
const CONCURRENCY = 2;

/** Which version is the latest is asked again after this. */
const LATEST_TTL = { hours: 1 };

/** What a version has never changes. */
const FILES_TTL = { days: 7 };

const FAILURE_TTL = { minutes: 5 };

/** What came of reading a package. */
export type Reading =
  | { files: PackageFiles }
  | {
      failure: string;
      /** Whether only those who may read inventories are told: it tells of the network. */
      isInternal: boolean;
    };

type Latest = { version: string } | Extract<Reading, { failure: string }>;

/** Reads the latest versions of packages, from the archives that registries have. */
export class RegistryPackages {
  readonly #client: RegistryClient;
  readonly #cache: DocumentCache;
  readonly #limit = pLimit(CONCURRENCY);
  readonly #underway = new Underway<Reading>();

  constructor(options: { client: RegistryClient; cache: DocumentCache }) {
    this.#client = options.client;
    this.#cache = options.cache;
  }

  /**
   * Reads the latest version of a package, or says why it cannot be read. Each package is
   * fetched once for all who ask, two at a time, in up to 20 seconds.
   *
   * @param name - its npm name
   */
  async latest(name: string): Promise<Reading> {
    try {
      const key = `${await this.#client.hostOf(name)}/${name}`;
      return (await this.#kept(key)) ?? (await this.#fetched(name, key));
    } catch (error) {
      return failureOf(error);
    }
  }

  async #kept(key: string): Promise<Reading | undefined> {
    const latest = await this.#cache.get<Latest>(`latest:${key}`);
    if (!latest || 'failure' in latest) {
      return latest;
    }
    const { version } = latest;
    const files = await this.#cache.get<PackageFiles>(filesKey(key, version));
    return files && { files };
  }

  #fetched(name: string, key: string): Promise<Reading> {
    return this.#underway.of(key, () =>
      this.#limit(async () => {
        try {
          return { files: await this.#fetch(name, key) };
        } catch (error) {
          const failure = failureOf(error);
          await this.#cache.set(`latest:${key}`, failure, FAILURE_TTL);
          return failure;
        }
      }),
    );
  }

  async #fetch(name: string, key: string): Promise<PackageFiles> {
    const signal = AbortSignal.timeout(TIMEOUT_SECONDS * 1_000);
    try {
      return await untilAborted(this.#read(name, key, signal), signal);
    } catch (error) {
      throw signal.aborted
        ? new Error(
            `The archive of '${name}' could not be read within ${TIMEOUT_SECONDS} seconds; check that its registry can be reached`,
          )
        : error;
    }
  }

  async #read(
    name: string,
    key: string,
    signal: AbortSignal,
  ): Promise<PackageFiles> {
    const release = await this.#client.latestRelease(name, { signal });
    if (!release) {
      throw new DocumentError(`The registry does not know '${name}'`);
    }
    const { version } = release;
    const kept = await this.#cache.get<PackageFiles>(filesKey(key, version));
    const files =
      kept ??
      (await readPackageFiles(
        name,
        new PackageArchive(
          name,
          await this.#client.archive(name, release, { signal }),
          signal,
        ),
      ));
    // As the registry calls it: that is what is installed
    const told = { ...files, version };
    if (!kept) {
      await this.#cache.set(filesKey(key, version), told, FILES_TTL);
    }
    await this.#cache.set(`latest:${key}`, { version }, LATEST_TTL);
    return told;
  }
}

function filesKey(key: string, version: string): string {
  return `files:${key}@${version}`;
}

function failureOf(error: unknown): Extract<Reading, { failure: string }> {
  return {
    failure: isError(error) ? error.message : String(error),
    isInternal: !(error instanceof DocumentError),
  };
}
