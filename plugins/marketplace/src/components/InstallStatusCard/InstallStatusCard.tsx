import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { marketplaceTranslationRef } from '../../translation';
import { PluginEntityCard } from '../PluginEntityCard';
import { InstallStatus } from './InstallStatus';

/**
 * Whether the portal has the plugin, and how that is known.
 *
 * @internal
 */
export function InstallStatusCard() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <PluginEntityCard title={t('status.title')}>
      {plugin => <InstallStatus plugin={plugin} />}
    </PluginEntityCard>
  );
}
