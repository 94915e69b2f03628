import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { OverviewResponse } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
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
  const text = (() => {
    if (!enabled) {
      return t('registry.off');
    }
    if (failed > 0) {
      return t('registry.failing', { count: failed, failure: failure ?? '' });
    }
    const format = new Intl.NumberFormat();
    return checked < wanted
      ? t('registry.pending', {
          checked: format.format(checked),
          wanted: format.format(wanted),
        })
      : undefined;
  })();
  return text ? <SubtleText>{text.trim()}</SubtleText> : null;
}
