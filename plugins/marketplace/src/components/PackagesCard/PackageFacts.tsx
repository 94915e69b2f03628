import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { PluginPackage } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';

/**
 * Where a package is declared, whether it runs, and what it was called before.
 *
 * @internal
 */
export function PackageFacts({
  pkg: { aliases, status },
}: {
  pkg: PluginPackage;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const names = new Intl.ListFormat().format(aliases);
  const facts =
    status.state === 'installed'
      ? [
          ...status.declaredIn.map(place => t('packages.declared', place)),
          status.loaded === 'yes' && t('packages.loaded'),
          status.loaded === 'no' && t('packages.notLoaded'),
          status.installedAs &&
            t('packages.installedAs', { name: status.installedAs }),
        ]
      : [aliases.length > 0 && t('packages.formerly', { names })];

  return (
    <>
      {facts.filter(Boolean).map(fact => (
        <Typography key={String(fact)} variant="body2" color="textSecondary">
          {fact}
        </Typography>
      ))}
    </>
  );
}
