import { EntityLayout, EntityLinksCard } from '@backstage/plugin-catalog';
import { EntityCatalogGraphCard } from '@backstage/plugin-catalog-graph';
import { AboutCard } from './AboutCard';
import { Column, Overview } from './Overview';

/** What has no page of its own. */
export const defaultPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Overview>
        <Column width={7}>
          <AboutCard />
          <EntityLinksCard />
        </Column>
        <Column width={5}>
          <EntityCatalogGraphCard height={400} />
        </Column>
      </Overview>
    </EntityLayout.Route>
  </EntityLayout>
);
