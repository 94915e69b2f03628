import { ResponseError } from '@backstage/errors';

/**
 * Why a request failed, in the backend's words where it gave any.
 *
 * @internal
 */
export function reasonOf(error: Error): string {
  return error instanceof ResponseError ? error.cause.message : error.message;
}
