import {
  InputError,
  isError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { withoutCredentials } from './withoutCredentials';

/**
 * The error that tells people what could not be read, why, and what to check. It has no
 * credentials in it.
 */
export function explainReadError(
  error: unknown,
  reading: { id: string; target: string; timeoutMs: number },
): Error {
  const { id, target, timeoutMs } = reading;
  const reason =
    nameOf(error) === 'TimeoutError'
      ? `it took longer than ${
          timeoutMs / 1000
        } seconds; check that its server answers, or split the source`
      : describeReadError(error, target);
  const message = `Source '${id}' of marketplace.sources cannot read ${withoutCredentials(
    target,
  )}: ${reason}`;
  switch (nameOf(error)) {
    case 'NotFoundError':
      return new NotFoundError(message);
    case 'NotAllowedError':
      return new NotAllowedError(message);
    case 'InputError':
      return new InputError(message);
    default:
      return new ServiceUnavailableError(message);
  }
}

/** Why a URL could not be read, and what to check, without credentials. */
export function describeReadError(error: unknown, url: string): string {
  const text = isError(error) ? error.message || error.name : String(error);
  // A status is no part of a URL
  const advice = adviceFor(
    nameOf(error),
    text.replace(/https?:\S+/g, ''),
    new URL(url).host,
  );
  return withoutCredentials(advice ? `${text}; ${advice}` : text);
}

function adviceFor(
  name: string | undefined,
  text: string,
  host: string,
): string | undefined {
  if (/FetchUrlReader does not implement readTree/.test(text)) {
    return 'a plain web server does not tell what is in a folder: give the address of a file (.yaml, .yml or .json), for example of an all.yaml that lists the others as targets of a Location';
  }
  if (/Unsupported search pattern/.test(text)) {
    return `files of ${host} cannot be found by a pattern: give the address of a folder or file`;
  }
  if (name === 'NotAllowedError' || /backend\.reading\.allow/.test(text)) {
    return `add ${host} (or the host that it redirects to) to 'backend.reading.allow', or an integration for it to 'integrations'`;
  }
  if (name === 'NotFoundError' || /\b404\b/.test(text)) {
    return `check address and branch, and that the token for ${host} in 'integrations' may read it: some hosts answer 404 where they mean 403`;
  }
  if (/\b429\b|rate limit/.test(text)) {
    return `${host} limits requests: add a token for it to 'integrations', or read it less often ('schedule')`;
  }
  if (name === 'AuthenticationError' || /\b40[13]\b/.test(text)) {
    return `check the token for ${host} in 'integrations'`;
  }
  if (/\b5\d\d\b/.test(text)) {
    return `${host} has trouble of its own; it is tried again at the next run`;
  }
  // These tell themselves what to do
  return name === 'InputError'
    ? undefined
    : `check that the backend can reach ${host} and that it answers completely; it is tried again at the next run`;
}

function nameOf(error: unknown): string | undefined {
  return isError(error) ? error.name : undefined;
}
