import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  InstalledPackageStatus,
  PluginAttention,
  PluginDetails,
} from 'backstage-plugin-marketplace-common';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';

/**
 * One thing to look at, in a sentence.
 *
 * @internal
 */
export interface AttentionText {
  attention: PluginAttention;
  text: string;
}

/**
 * What to look at of a plugin, in sentences that name its packages. A missing half is left
 * out: the state has said so.
 *
 * @internal
 */
export function useAttentionTexts(plugin: PluginDetails): AttentionText[] {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const list = new Intl.ListFormat(useLocale());
  const { packages, status } = plugin;
  if (!('attention' in status)) {
    return [];
  }
  const { attention, latest, missingModules = [] } = status;
  const installed = packages.flatMap(({ packageName, status: own }) =>
    own.state === 'installed' ? [{ ...own, name: packageName }] : [],
  );
  const notLoaded = installed.filter(pkg => pkg.loaded === 'no');

  const textsOf = (kind: PluginAttention): string[] => {
    switch (kind) {
      case 'missing-companion':
        return missingModules.length > 0
          ? [
              t('status.missingModules', {
                count: missingModules.length,
                names: list.format(missingModules),
              }),
            ]
          : [];
      case 'not-loaded':
        return [
          t('status.notLoaded', {
            count: notLoaded.length,
            names: list.format(notLoaded.map(({ name }) => name)),
          }),
        ];
      case 'deprecated':
        return installed
          .filter(isDeprecated)
          .map(({ deprecated, name, version }) =>
            t('status.deprecated', {
              name: [name, version].filter(Boolean).join(' '),
              message: deprecated.message,
            }),
          );
      case 'moved':
        return installed.flatMap(({ movedTo, name, installedAs }) =>
          movedTo
            ? [t('status.moved', { name: installedAs ?? name, to: movedTo })]
            : [],
        );
      case 'update-available':
        return [
          latest ? t('status.update', { latest }) : t('status.updateSome'),
        ];
      default:
        return [t(`status.${kind}`)];
    }
  };
  return attention.flatMap(kind =>
    textsOf(kind).map(text => ({ attention: kind, text })),
  );
}

function isDeprecated<T extends InstalledPackageStatus>(
  status: T,
): status is T & { deprecated: { message: string } } {
  return status.deprecated !== undefined;
}
