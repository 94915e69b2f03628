import { ResponseError } from '@backstage/errors';

/**
 * Whether a request failed because there is no such thing, or none that one may see.
 *
 * @internal
 */
export function isNotFound(error: Error | null): boolean {
  return error instanceof ResponseError && error.statusCode === 404;
}
