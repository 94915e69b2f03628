import { InputError } from '@backstage/errors';
import { isPackageName } from 'backstage-plugin-marketplace-common';
import fetch from 'npm-registry-fetch';
import { askForFacts, FactsReader, FactsRequest } from './askForFacts';
import { fetchArchive } from './fetchArchive';
import { LatestRelease, toLatestRelease } from './LatestRelease';
import { PackageMetadata, toPackageMetadata } from './PackageMetadata';
import { NpmSettings, readNpmSettings } from './readNpmSettings';
import { unusableSettings } from './registryErrors';
import { RegistryFacts, toRegistryFacts } from './toRegistryFacts';

/** Of one who waits for the answer. */
const RETRY = { retries: 2, minTimeout: 500, maxTimeout: 5_000 };

/** Of one who comes back later. */
const NO_RETRY = { retries: 0 };

/** What a registry answers to a look-up. */
export type LookUpAnswer =
  | (Extract<RegistryFacts, { outcome: 'found' }> & {
      /** To ask next time whether this still holds. */
      etag?: string;
    })
  | { outcome: 'unchanged' }
  | { outcome: 'not-found' };

/**
 * Asks npm registries what they know of packages, with the settings that npm has where
 * the portal runs.
 */
export class RegistryClient {
  readonly #cwd: string;
  #settings: Promise<NpmSettings> | undefined;

  /**
   * Nothing is read before it is needed: a portal that asks no registry needs no settings.
   *
   * @param options.cwd - the folder, or one below it, whose `.npmrc` is the project's
   */
  static create(options: { cwd: string }): RegistryClient {
    return new RegistryClient(options.cwd);
  }

  private constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /**
   * Gets what the registry of a package's scope knows of it. Reads up to 20 MB in up to
   * 30 seconds, and parses them in as many, large ones one at a time; how many are asked
   * for at once is up to the caller. npm's settings are read once; new ones need a new
   * client.
   *
   * @returns `undefined` when the registry does not know the package, or does not tell
   *   those who may not read it
   * @throws `InputError` for what is no package name, else an error that says what to
   *   check; it holds no secrets
   */
  async packument(
    name: string,
    options: { signal?: AbortSignal } = {},
  ): Promise<PackageMetadata | undefined> {
    return this.#factsOf(name, options, toPackageMetadata);
  }

  /**
   * Looks a package up once, without another try, with the limits of
   * {@link RegistryClient.packument}.
   *
   * @param options.etag - of the answer that is known, to be told only what is new
   * @throws `InputError` for what is no package name, `RetryLaterError` when the registry
   *   wants to be left alone, else an error that says what to check; it holds no secrets
   */
  async look(
    name: string,
    options: { etag?: string; signal?: AbortSignal } = {},
  ): Promise<LookUpAnswer> {
    const answer = await this.#ask(
      name,
      { ...options, retry: NO_RETRY },
      toRegistryFacts,
    );
    if (typeof answer === 'string') {
      return { outcome: answer };
    }
    const { facts, etag } = answer;
    return facts.outcome === 'found' && etag ? { ...facts, etag } : facts;
  }

  /**
   * Where the archive of a package's latest version is, with the limits of
   * {@link RegistryClient.packument}.
   *
   * @returns `undefined` when the registry does not know the package
   * @throws as {@link RegistryClient.packument} does
   */
  async latestRelease(
    name: string,
    options: { signal?: AbortSignal } = {},
  ): Promise<LatestRelease | undefined> {
    return this.#factsOf(name, options, toLatestRelease);
  }

  /**
   * Gets the archive of a version, up to 20 MB. How long that may take, and how many are
   * fetched at once, is up to the caller.
   *
   * @throws the signal's reason, or an error that says what to check; it holds no secrets
   */
  async archive(
    name: string,
    release: LatestRelease,
    options: { signal: AbortSignal },
  ): Promise<Buffer> {
    const settings = await this.#npmSettings();
    const done = new AbortController();
    try {
      return await fetchArchive(name, release, {
        settings,
        registry: fetch.pickRegistry(name, settings),
        host: hostOf(name, settings),
        signal: AbortSignal.any([done.signal, options.signal]),
      });
    } finally {
      // Nothing more is read of an answer that was given up
      done.abort();
    }
  }

  /**
   * The host of the registry that a package is asked for at.
   *
   * @throws `InputError` when npm's settings cannot be used
   */
  async hostOf(name: string): Promise<string> {
    return hostOf(name, await this.#npmSettings());
  }

  async #factsOf<T extends object>(
    name: string,
    options: { signal?: AbortSignal },
    read: FactsReader<T>,
  ): Promise<T | undefined> {
    const answer = await this.#ask(name, { ...options, retry: RETRY }, read);
    return typeof answer === 'object' ? answer.facts : undefined;
  }

  async #ask<T extends object>(
    name: string,
    options: Omit<FactsRequest, 'settings' | 'host'>,
    read: FactsReader<T>,
  ): ReturnType<typeof askForFacts<T>> {
    if (!isPackageName(name)) {
      throw new InputError(
        `'${name}' is not the name of an npm package; expected one such as '@acme/plugin-x'`,
      );
    }
    const settings = await this.#npmSettings();
    const host = hostOf(name, settings);
    return askForFacts(name, { ...options, settings, host }, read);
  }

  async #npmSettings(): Promise<NpmSettings> {
    this.#settings ??= readNpmSettings(this.#cwd);
    try {
      return await this.#settings;
    } catch (error) {
      // They may have been mended by the next time
      this.#settings = undefined;
      throw unusableSettings(error);
    }
  }
}

/** The host of the registry that a package's scope has, without credentials. */
function hostOf(name: string, settings: NpmSettings): string {
  const registry = fetch.pickRegistry(name, settings);
  if (!URL.canParse(registry)) {
    throw new InputError(
      `The registry that .npmrc names for '${name}' is not a URL; correct it`,
    );
  }
  return new URL(registry).host;
}
