import { TranslationFunction } from '@backstage/core-plugin-api/alpha';
import { ResponseError, ServiceUnavailableError } from '@backstage/errors';
import { marketplaceTranslationRef } from '../translation';

/**
 * Why a request failed, in the backend's words where it gave any, and in ours where it could
 * not be reached.
 *
 * @internal
 */
export function reasonOf(
  error: Error,
  t: TranslationFunction<typeof marketplaceTranslationRef.T>,
): string {
  if (error instanceof ServiceUnavailableError) {
    return t('results.unreachable');
  }
  return error instanceof ResponseError ? error.cause.message : error.message;
}
