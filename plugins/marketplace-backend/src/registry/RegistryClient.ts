import {
  InputError,
  isError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { isPackageName } from 'backstage-plugin-marketplace-common';
import fetch from 'npm-registry-fetch';
import { untilAborted } from '../untilAborted';
import { PackageMetadata, toPackageMetadata } from './PackageMetadata';
import { parsePackument } from './parsePackument';
import { NpmSettings, readNpmSettings } from './readNpmSettings';

/** Real documents of packages with thousands of versions have as much. */
const MAX_BYTES = 20 * 1024 * 1024;

/** For an answer, with all retries. */
const TIMEOUT_SECONDS = 30;

const RETRY = { retries: 2, factor: 2, minTimeout: 500, maxTimeout: 5_000 };

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
   * Gets what the registry of a package's scope knows of it. Takes up to 30 seconds and
   * reads up to 20 MB; how many are asked for at once is up to the caller. npm's settings
   * are read once; new ones need a new client.
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
    if (!isPackageName(name)) {
      throw new InputError(
        `'${name}' is not the name of an npm package; expected one such as '@acme/plugin-x'`,
      );
    }
    const settings = await this.#npmSettings();
    const host = hostOf(name, settings);
    const timeout = AbortSignal.timeout(TIMEOUT_SECONDS * 1_000);
    const done = new AbortController();
    const signals = [timeout, done.signal];
    const signal = AbortSignal.any(
      options.signal ? [...signals, options.signal] : signals,
    );
    try {
      const body = await untilAborted(
        read(name, { settings, host, signal }),
        signal,
      );
      const metadata = toPackageMetadata(
        name,
        await parseJson(body, { name, host, signal }),
      );
      if (!metadata) {
        throw new ServiceUnavailableError(
          `The registry at ${host} answered for '${name}' with what is not the document of that package; check the registry in .npmrc`,
        );
      }
      return metadata;
    } catch (error) {
      options.signal?.throwIfAborted();
      if (isRecord(error) && error.statusCode === 404) {
        return undefined;
      }
      throw timeout.aborted
        ? new ServiceUnavailableError(
            `The registry at ${host} has not answered for '${name}' within ${TIMEOUT_SECONDS} seconds; check that it can be reached, and the proxy in .npmrc`,
          )
        : explain(error, name, host);
    } finally {
      // Nothing more is read of an answer that was given up
      done.abort();
    }
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

/** Fetches the document of a package. */
async function read(
  name: string,
  options: { settings: NpmSettings; host: string; signal: AbortSignal },
): Promise<Buffer> {
  const { settings, host, signal } = options;
  const response = await fetch(name.replace('/', '%2f'), {
    ...settings,
    spec: name,
    signal,
    retry: RETRY,
    timeout: TIMEOUT_SECONDS * 1_000,
  });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BYTES) {
      throw new ServiceUnavailableError(
        `The registry at ${host} answered for '${name}' with more than ${MAX_BYTES} bytes, which is not read; check the registry in .npmrc`,
      );
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
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

/** npm's own words name settings, but not their values. */
function unusableSettings(error: unknown): InputError {
  const why = isError(error) ? `: ${error.message}` : '';
  return new InputError(
    `npm's settings cannot be used; correct .npmrc, or the npm_config_... variables of the environment${why}`,
  );
}

async function parseJson(
  body: Buffer,
  answer: { name: string; host: string; signal: AbortSignal },
): Promise<unknown> {
  const { name, host, signal } = answer;
  try {
    return await parsePackument(body, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof SyntaxError)) {
      throw new ServiceUnavailableError(
        `The registry at ${host} answered for '${name}' with ${
          body.length
        } bytes that cannot be parsed, because ${
          isError(error) ? error.message : error
        }; check the registry in .npmrc`,
      );
    }
    throw new ServiceUnavailableError(
      `The registry at ${host} answered for '${name}' with what is not JSON; check that the registry in .npmrc is an npm registry and not a sign-in page`,
    );
  }
}

/** Says what to do, and nothing of what was sent or answered, which may hold secrets. */
function explain(error: unknown, name: string, host: string): Error {
  if (error instanceof ServiceUnavailableError) {
    return error;
  }
  const { statusCode, code } = isRecord(error) ? error : {};
  if (statusCode === 401 || statusCode === 403) {
    return new NotAllowedError(
      `The registry at ${host} answered ${statusCode} for '${name}'; check that .npmrc has a token for it that may read the package`,
    );
  }
  if (typeof statusCode === 'number') {
    return new ServiceUnavailableError(
      `The registry at ${host} answered ${statusCode} for '${name}'; check that it works, and the registry in .npmrc`,
    );
  }
  const why =
    typeof code === 'string' && /^[A-Z0-9_]+$/.test(code) ? ` (${code})` : '';
  return new ServiceUnavailableError(
    `The registry at ${host} cannot be reached for '${name}'${why}; check the registry, proxy and certificates in .npmrc`,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
