import { EntityLayout } from '@backstage/plugin-catalog';
import { EntityCatalogGraphCard } from '@backstage/plugin-catalog-graph';
import {
  EntityGroupProfileCard,
  EntityMembersListCard,
  EntityOwnershipCard,
  EntityUserProfileCard,
} from '@backstage/plugin-org';
import { Column, Overview } from './Overview';

/** A person. */
export const userPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Overview>
        <Column width={7}>
          <EntityUserProfileCard />
          <EntityOwnershipCard />
        </Column>
        <Column width={5}>
          <EntityCatalogGraphCard height={400} />
        </Column>
      </Overview>
    </EntityLayout.Route>
  </EntityLayout>
);

/** A team. */
export const groupPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Overview>
        <Column width={7}>
          <EntityGroupProfileCard />
          <EntityOwnershipCard />
          <EntityMembersListCard />
        </Column>
        <Column width={5}>
          <EntityCatalogGraphCard height={400} />
        </Column>
      </Overview>
    </EntityLayout.Route>
  </EntityLayout>
);
