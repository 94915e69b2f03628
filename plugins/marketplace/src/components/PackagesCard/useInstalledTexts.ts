import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { InstalledPackageStatus } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';

/**
 * Tells what an instance has of a package, in sentences.
 *
 * @internal
 */
export function useInstalledTexts() {
  const { t } = useTranslationRef(marketplaceTranslationRef);

  return (status: InstalledPackageStatus): Array<string | false> => {
    const { declaredIn, deprecated, evidence, installedAs, movedTo } = status;
    const { loaded, versions } = status;
    const declarations = declaredIn.map(({ alias, range, workspace }) =>
      alias
        ? t('packages.alias', { workspace, range, alias })
        : t('packages.declared', { workspace, range }),
    );
    // That it runs is said in words of its own.
    const words = evidence
      .filter(kind => kind !== 'runtime')
      .map(kind => t(`evidence.${kind}`));
    return [
      declarations.join(' · '),
      [
        words.length > 0 &&
          t('packages.evidence', { evidence: words.join(', ') }),
        loaded === 'yes' && t('packages.loaded'),
        loaded === 'no' && t('packages.notLoaded'),
      ]
        .filter(Boolean)
        .join(' · '),
      versions.length > 1 &&
        t('packages.versions', {
          versions: versions.map(({ version }) => version).join(', '),
        }),
      installedAs !== undefined &&
        t('packages.installedAs', { name: installedAs }),
      deprecated !== undefined &&
        t('packages.deprecated', { message: deprecated.message }),
      movedTo !== undefined && t('packages.moved', { to: movedTo }),
    ];
  };
}
