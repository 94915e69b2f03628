import { EntityLayout } from '@backstage/plugin-catalog';
import { EntityCatalogGraphCard } from '@backstage/plugin-catalog-graph';
import {
  EntityPackageCard,
  EntityPackageStatusCard,
} from 'backstage-plugin-marketplace/legacy';
import { Column, Overview } from './Overview';

/** An npm package of a plugin. */
export const packagePage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Overview>
        <Column width={7}>
          <EntityPackageStatusCard />
        </Column>
        <Column width={5}>
          <EntityPackageCard />
          <EntityCatalogGraphCard height={300} />
        </Column>
      </Overview>
    </EntityLayout.Route>
  </EntityLayout>
);
