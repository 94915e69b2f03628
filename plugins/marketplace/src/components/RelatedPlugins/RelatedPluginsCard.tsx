import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { marketplaceTranslationRef } from '../../translation';
import { PluginEntityCard } from '../PluginEntityCard';
import { RelatedPlugins } from './RelatedPlugins';

/**
 * Other plugins for the same purpose, to pick from.
 *
 * @internal
 */
export function RelatedPluginsCard() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <PluginEntityCard title={t('related.title')}>
      {plugin => <RelatedPlugins plugin={plugin} />}
    </PluginEntityCard>
  );
}
