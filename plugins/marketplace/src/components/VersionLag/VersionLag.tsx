import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Freshness, VersionStep } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';

/**
 * How an installed version stands to the latest one.
 *
 * @internal
 */
export function VersionLag({
  state,
  by,
  latest,
  alone = false,
}: {
  state: Freshness['state'];
  /** How far it is behind. */
  by?: VersionStep;
  /** The latest version, to be told where it is a newer one. */
  latest?: string;
  /** Whether nothing beside it says that it is about the latest version. */
  alone?: boolean;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  if (alone && state === 'unknown') {
    return <>{t('installedList.latestUnknown')}</>;
  }
  if (!by) {
    return <>{t(`freshness.${state}`)}</>;
  }
  const lag = t(`behind.${by}`);
  return <>{latest ? t('installedList.behind', { lag, latest }) : lag}</>;
}
