import fetch from 'npm-registry-fetch';
import { guardedAgent } from './guardedAgent';
import { readBytes } from './readBytes';
import { NpmSettings } from './readNpmSettings';
import { UnusableAnswerError } from './registryErrors';

/** Real documents of packages with thousands of versions have as much. */
const MAX_BYTES = 20 * 1024 * 1024;

/** Real ones have some tens of characters. */
const MAX_ETAG_LENGTH = 500;

/** What is asked, and how. */
export interface PackumentRequest {
  settings: NpmSettings;
  /** Of the registry, for messages. */
  host: string;
  signal: AbortSignal;
  /** For the answer, in milliseconds. */
  timeout: number;
  /** How often to ask again by itself, and after which time. */
  retry: { retries: number; minTimeout?: number; maxTimeout?: number };
  /** Of the answer that is known. */
  etag?: string;
}

/**
 * Fetches the document of a package from its registry.
 *
 * @returns the whole document in bytes; `unchanged` when it is the one that is known
 * @throws what npm's client throws, which may hold secrets, or an error that tells that
 *   there is no document or that it is too large
 */
export async function fetchPackument(
  name: string,
  request: PackumentRequest,
): Promise<{ body: Buffer; etag?: string } | 'unchanged'> {
  const { settings, host, signal, etag } = request;
  const registry = fetch.pickRegistry(name, settings);
  const guarded: NpmSettings = {
    ...settings,
    agent: guardedAgent(registry, settings),
  };
  const response = await fetch(name.replace('/', '%2f'), {
    ...guarded,
    spec: name,
    signal,
    retry: { factor: 2, ...request.retry },
    timeout: request.timeout,
    headers: etag === undefined ? {} : { 'if-none-match': etag },
  });
  if (response.status === 304 && etag !== undefined) {
    return 'unchanged';
  }
  if (response.status !== 200) {
    throw new UnusableAnswerError(
      `The registry at ${host} answered ${response.status} for '${name}', which is no answer to what was asked; check that it works, and the registry and proxy in .npmrc`,
    );
  }
  const body = await readBytes(
    response.body,
    MAX_BYTES,
    () =>
      new UnusableAnswerError(
        `The registry at ${host} answered for '${name}' with more than ${MAX_BYTES} bytes, which is not read; check the registry in .npmrc`,
      ),
  );
  const next = response.headers.get('etag') ?? undefined;
  return {
    body,
    ...(next && isSendable(next) && { etag: next }),
  };
}

/** It is stored, and sent back in a header. */
function isSendable(etag: string): boolean {
  return etag.length <= MAX_ETAG_LENGTH && /^[\x21-\x7e]+$/.test(etag);
}
