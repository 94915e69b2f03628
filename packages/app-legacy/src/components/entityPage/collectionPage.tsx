import { EntityLayout } from '@backstage/plugin-catalog';
import { EntityCatalogGraphCard } from '@backstage/plugin-catalog-graph';
import { EntityCollectionPluginsCard } from 'backstage-plugin-marketplace/legacy';
import { Column, Overview } from './Overview';

/** A collection of plugins. */
export const collectionPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Overview>
        <Column width={7}>
          <EntityCollectionPluginsCard />
        </Column>
        <Column width={5}>
          <EntityCatalogGraphCard height={300} />
        </Column>
      </Overview>
    </EntityLayout.Route>
  </EntityLayout>
);
