import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { PluginStatus } from 'backstage-plugin-marketplace-common';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';

const MISSING = {
  frontend: 'status.missingFrontend',
  backend: 'status.missingBackend',
  both: 'status.missingBoth',
} as const;

/**
 * The state of a plugin as a sentence that says what is missing; only which half, where its
 * packages are not named.
 *
 * @internal
 */
export function StateInWords({ status }: { status: PluginStatus }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const locale = useLocale();
  if (status.state !== 'partial') {
    return <>{t(`status.${status.state}`)}</>;
  }
  const { missing, missingHalf = 'both' } = status;
  if (!missing.length) {
    return <>{t(`status.missingHalf.${missingHalf}`)}</>;
  }
  const names = new Intl.ListFormat(locale).format(missing);
  return <>{t(MISSING[missingHalf], { count: missing.length, names })}</>;
}
