import { ServiceUnavailableError } from '@backstage/errors';
import { untilAborted } from '../untilAborted';
import { fetchPackument, PackumentRequest } from './fetchPackument';
import { explainFailure } from './registryErrors';

/** For an answer, with all retries; what it says is parsed in a time of its own. */
const TIMEOUT_SECONDS = 30;

/**
 * Asks a registry for the document of a package, for 30 seconds at most.
 *
 * @returns the whole document in bytes; `unchanged` when it is the one that is known
 * @throws the signal's reason, or an error that says what to check; it holds no secrets
 */
export async function askRegistry(
  name: string,
  request: Omit<PackumentRequest, 'timeout'>,
): Promise<{ body: Buffer; etag?: string } | 'unchanged' | 'not-found'> {
  const { host } = request;
  const timeout = AbortSignal.timeout(TIMEOUT_SECONDS * 1_000);
  const signal = AbortSignal.any([timeout, request.signal]);
  try {
    return await untilAborted(
      fetchPackument(name, {
        ...request,
        signal,
        timeout: TIMEOUT_SECONDS * 1_000,
      }),
      signal,
    );
  } catch (error) {
    request.signal.throwIfAborted();
    if (isNotFound(error)) {
      return 'not-found';
    }
    throw timeout.aborted
      ? new ServiceUnavailableError(
          `The registry at ${host} has not answered for '${name}' within ${TIMEOUT_SECONDS} seconds; check that it can be reached, and the proxy in .npmrc`,
        )
      : explainFailure(error, name, request);
  }
}

/** Registries say so in JSON, in plain text or with nothing at all; a page is a proxy's. */
function isNotFound(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'statusCode' in error &&
    error.statusCode === 404 &&
    'body' in error &&
    !isPage(error.body)
  );
}

/** What npm's client cannot parse, it leaves in bytes. */
function isPage(body: unknown): boolean {
  return Buffer.isBuffer(body) && body.toString().trimStart().startsWith('<');
}
