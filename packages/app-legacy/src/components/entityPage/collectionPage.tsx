import { EntityLayout } from '@backstage/plugin-catalog';
import { EntityCollectionPluginsCard } from 'backstage-plugin-marketplace/legacy';
import { AboutCard } from './AboutCard';
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
          <AboutCard />
        </Column>
      </Overview>
    </EntityLayout.Route>
  </EntityLayout>
);
