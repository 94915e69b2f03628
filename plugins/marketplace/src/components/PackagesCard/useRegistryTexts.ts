import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { PluginPackage } from 'backstage-plugin-marketplace-common';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';

/**
 * Tells what its registry has of a package, in sentences.
 *
 * @internal
 */
export function useRegistryTexts() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const day = new Intl.DateTimeFormat(useLocale(), {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });

  return (pkg: PluginPackage): Array<string | false> => {
    const { registry, registryFailure, status } = pkg;
    const installed = status.state === 'installed' ? status : undefined;
    const freshness = installed?.freshness;
    const released = registry?.releasedAt && Date.parse(registry.releasedAt);
    return [
      [
        registry !== undefined &&
          (released
            ? t('packages.latestOf', {
                latest: registry.latest,
                when: day.format(released),
              })
            : t('packages.latest', { latest: registry.latest })),
        // The mark beside it has the installed version: no need to say that it is current.
        freshness?.state === 'behind' && t(`behind.${freshness.by}`),
        freshness?.state === 'ahead' && t('freshness.ahead'),
        // Those who may not see versions are not told why they are not known.
        freshness?.state === 'unknown' &&
          installed !== undefined &&
          installed.evidence.length > 0 &&
          t(`unknownFreshness.${freshness.reason}`),
        registry?.license !== undefined &&
          t('packages.terms', { license: registry.license }),
      ]
        .filter(Boolean)
        .join(' · '),
      !installed?.deprecated &&
        registry?.deprecated !== undefined &&
        t('packages.latestDeprecated', { message: registry.deprecated }),
      !installed?.movedTo &&
        registry?.movedTo !== undefined &&
        t('packages.moved', { to: registry.movedTo }),
      registryFailure !== undefined &&
        t('packages.failure', { message: registryFailure }),
    ];
  };
}
