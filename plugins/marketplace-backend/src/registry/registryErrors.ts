import {
  InputError,
  isError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { NpmSettings } from './readNpmSettings';
import { unsetVariables } from './unsetVariables';
import { isObject } from '../isObject';

/** Nobody waits longer for a registry, whatever it says. */
const MAX_RETRY_AFTER_MS = 24 * 60 * 60_000;

/**
 * A registry wants to be left alone for some time.
 */
export class RetryLaterError extends ServiceUnavailableError {
  /**
   * @param retryAfterMs - how long, in milliseconds
   */
  constructor(message: string, readonly retryAfterMs: number) {
    super(message);
  }
}

/**
 * A registry works, and has nothing to use for one package: it keeps that from the portal,
 * or has a document of it that is not to be read.
 */
export class UnusableAnswerError extends ServiceUnavailableError {}

/** What says nothing of a package: no login, no way through the proxy, too slow, too often. */
const OF_REGISTRY: readonly number[] = [401, 407, 408, 429];

/**
 * Says why a registry could not be asked and what to do, and nothing of what was sent or
 * answered, which may hold secrets.
 *
 * @param error - as npm's client throws it
 * @param registry.host - with its port
 */
export function explainFailure(
  error: unknown,
  name: string,
  { host, settings }: { host: string; settings: NpmSettings },
): Error {
  if (error instanceof ServiceUnavailableError) {
    return error;
  }
  const { statusCode, code, headers } = isObject(error) ? error : {};
  if (typeof statusCode === 'number') {
    return explainStatus(
      statusCode,
      readRetryAfter(headers),
      `The registry at ${host} answered ${statusCode} for '${name}'`,
      unsetVariables(host, settings),
    );
  }
  const why =
    typeof code === 'string' && /^[A-Z0-9_]+$/.test(code) ? ` (${code})` : '';
  return new ServiceUnavailableError(
    `The registry at ${host} cannot be reached for '${name}'${why}; check the registry, proxy and certificates in .npmrc`,
  );
}

function explainStatus(
  status: number,
  retryAfterMs: number | undefined,
  message: string,
  unset: readonly string[],
): Error {
  const token = unset.length
    ? `set ${unset.join(
        ', ',
      )} in the environment of the backend, which .npmrc has in its login`
    : 'check that .npmrc has a token for it that may read the package';
  if (status === 401) {
    return new NotAllowedError(`${message}; ${token}`);
  }
  // Some say so with 403
  if (retryAfterMs !== undefined) {
    return new RetryLaterError(
      `${message}, and asks to be left alone for ${Math.ceil(
        retryAfterMs / 1_000,
      )} seconds; ask its operator for a higher limit if this goes on`,
      retryAfterMs,
    );
  }
  if (status === 403) {
    return new UnusableAnswerError(`${message}; ${token}`);
  }
  const why = `${message}; check that it works, and the registry in .npmrc`;
  return status >= 400 && status < 500 && !OF_REGISTRY.includes(status)
    ? new UnusableAnswerError(why)
    : new ServiceUnavailableError(why);
}

/** npm's own words name settings, but not their values. */
export function unusableSettings(error: unknown): InputError {
  const why = isError(error) ? `: ${error.message}` : '';
  return new InputError(
    `npm's settings cannot be used; correct .npmrc, or the npm_config_... variables of the environment${why}`,
  );
}

/** In seconds, or the date at which to come back. */
function readRetryAfter(headers: unknown): number | undefined {
  const field = isObject(headers) ? headers['retry-after'] : undefined;
  const text: unknown = Array.isArray(field) ? field[0] : field;
  if (typeof text !== 'string' || text.length > 100) {
    return undefined;
  }
  const ms = /^\d+$/.test(text.trim())
    ? Number(text) * 1_000
    : Date.parse(text) - Date.now();
  return Number.isNaN(ms)
    ? undefined
    : Math.min(Math.max(ms, 0), MAX_RETRY_AFTER_MS);
}
