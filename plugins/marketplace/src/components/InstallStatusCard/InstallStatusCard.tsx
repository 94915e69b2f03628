import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { marketplaceTranslationRef } from '../../translation';
import { NextAction } from '../NextAction';
import { PluginEntityCard } from '../PluginEntityCard';
import { InstallStatus } from './InstallStatus';

/**
 * Whether the portal has the plugin, how that is known, and what to do next.
 *
 * @internal
 */
export function InstallStatusCard() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <PluginEntityCard title={t('status.title')}>
      {plugin => (
        <InstallStatus
          plugin={plugin}
          action={<NextAction plugin={plugin} />}
        />
      )}
    </PluginEntityCard>
  );
}
