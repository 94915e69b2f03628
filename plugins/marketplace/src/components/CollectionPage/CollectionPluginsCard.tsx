import { DEFAULT_NAMESPACE, RELATION_HAS_PART } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityInfoCard,
  getEntityRelations,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { marketplaceTranslationRef } from '../../translation';
import { MarketplaceQueryProvider } from '../MarketplaceQueryProvider';
import { CollectionPlugins } from './CollectionPlugins';
import { CollectionSkeleton } from './CollectionSkeleton';

/**
 * On the page of a collection: the plugins that are in it.
 *
 * @internal
 */
export function CollectionPluginsCard() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { entity } = useEntity();
  const { namespace = DEFAULT_NAMESPACE, name, description } = entity.metadata;
  const parts = getEntityRelations(entity, RELATION_HAS_PART, {
    kind: 'plugin',
  });
  return (
    <MarketplaceQueryProvider>
      <EntityInfoCard title={t('collectionPage.title')}>
        <CollectionPlugins
          collection={{ namespace, name }}
          skeleton={
            <CollectionSkeleton
              // One that selects by a filter has no such relations
              count={parts.length || undefined}
              described={Boolean(description)}
            />
          }
        />
      </EntityInfoCard>
    </MarketplaceQueryProvider>
  );
}
