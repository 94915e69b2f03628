import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { OverviewResponse } from 'backstage-plugin-marketplace-common';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { Notice } from '../Notice';
import { SubtleText } from '../SubtleText';

/**
 * What keeps latest versions from being known; nothing when nothing does.
 *
 * @internal
 */
export function RegistryLine({
  registry: { checked, enabled, failed, failure, wanted },
}: {
  registry: OverviewResponse['registry'];
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const format = new Intl.NumberFormat(useLocale());
  if (!enabled) {
    return <SubtleText>{t('registry.off')}</SubtleText>;
  }
  if (failed > 0) {
    return (
      <Notice severity="warning">
        <p>{t('registry.failing', { count: failed })}</p>
        {failure && <p>{failure}</p>}
      </Notice>
    );
  }
  return checked < wanted ? (
    <SubtleText>
      {t('registry.pending', {
        checked: format.format(checked),
        wanted: format.format(wanted),
      })}
    </SubtleText>
  ) : null;
}
