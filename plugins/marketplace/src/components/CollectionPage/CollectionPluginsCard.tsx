import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { marketplaceTranslationRef } from '../../translation';
import { MarketplaceQueryProvider } from '../MarketplaceQueryProvider';
import { CollectionPlugins } from './CollectionPlugins';

/**
 * On the page of a collection: the plugins that are in it.
 *
 * @internal
 */
export function CollectionPluginsCard() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { namespace = DEFAULT_NAMESPACE, name } = useEntity().entity.metadata;
  return (
    <MarketplaceQueryProvider>
      <EntityInfoCard title={t('collectionPage.title')}>
        <CollectionPlugins collection={{ namespace, name }} />
      </EntityInfoCard>
    </MarketplaceQueryProvider>
  );
}
