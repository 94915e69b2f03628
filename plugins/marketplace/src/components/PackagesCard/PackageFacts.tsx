import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { PluginPackage } from 'backstage-plugin-marketplace-common';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { useInstalledTexts } from './useInstalledTexts';
import { useRegistryTexts } from './useRegistryTexts';

/**
 * What is known of a package: where it is declared, whether it runs, what its registry
 * has, and what it was called before.
 *
 * @internal
 */
export function PackageFacts({ pkg }: { pkg: PluginPackage }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const installedTexts = useInstalledTexts();
  const registryTexts = useRegistryTexts();
  const { aliases, status } = pkg;
  const names = new Intl.ListFormat(useLocale()).format(aliases);

  const facts =
    status.state === 'installed'
      ? installedTexts(status)
      : [aliases.length > 0 && t('packages.formerly', { names })];

  return (
    <>
      {[...facts, ...registryTexts(pkg)].filter(Boolean).map(fact => (
        <Typography key={String(fact)} variant="body2" color="textSecondary">
          {fact}
        </Typography>
      ))}
    </>
  );
}
