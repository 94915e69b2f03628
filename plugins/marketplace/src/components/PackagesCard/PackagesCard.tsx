import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { marketplaceTranslationRef } from '../../translation';
import { PluginEntityCard } from '../PluginEntityCard';
import { PackageList } from './PackageList';

/**
 * The npm packages of a plugin, and which of them the portal has.
 *
 * @internal
 */
export function PackagesCard() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <PluginEntityCard title={t('packages.title')}>
      {plugin => <PackageList packages={plugin.packages} />}
    </PluginEntityCard>
  );
}
