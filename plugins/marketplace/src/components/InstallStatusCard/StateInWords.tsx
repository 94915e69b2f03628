import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { PluginStatus } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';

/**
 * The state of a plugin as a sentence that says what is missing.
 *
 * @internal
 */
export function StateInWords({ status }: { status: PluginStatus }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  if (status.state !== 'partial') {
    return <>{t(`status.${status.state}`)}</>;
  }
  const { missing, missingHalf } = status;
  const names = new Intl.ListFormat().format(missing);
  return (
    <>
      {missingHalf === 'frontend'
        ? t('status.missingFrontend', { count: missing.length, names })
        : t('status.missingBackend', { count: missing.length, names })}
    </>
  );
}
