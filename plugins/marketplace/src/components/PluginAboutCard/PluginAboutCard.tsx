import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { marketplaceTranslationRef } from '../../translation';
import { PluginEntityCard } from '../PluginEntityCard';
import { PluginAbout } from './PluginAbout';

/**
 * What a plugin is, who makes it, and where to read more.
 *
 * @internal
 */
export function PluginAboutCard() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <PluginEntityCard title={t('about.title')}>
      {plugin => <PluginAbout plugin={plugin} />}
    </PluginEntityCard>
  );
}
