import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useCallback } from 'react';
import { RunningEvidence } from '../../running';
import { marketplaceTranslationRef } from '../../translation';

/**
 * Tells in what the app of this browser differs from the instance, and what that means;
 * nothing when it does not.
 *
 * @internal
 */
export function useRunningInWords() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return useCallback(
    (
      running: RunningEvidence | undefined,
    ): { words: string; hint: string } | undefined => {
      switch (running?.state) {
        case 'other-version': {
          const { installed, version } = running;
          return {
            words: t('running.otherVersion', { version }),
            hint: t('running.otherVersionHint', { installed, version }),
          };
        }
        case 'disabled':
          return {
            words: t('running.disabled'),
            hint: t('running.disabledHint'),
          };
        case 'missing':
          return {
            words: t('running.missing'),
            hint: t('running.missingHint'),
          };
        default:
          return undefined;
      }
    },
    [t],
  );
}
