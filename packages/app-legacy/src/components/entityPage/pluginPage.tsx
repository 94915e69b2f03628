import { EntityLayout } from '@backstage/plugin-catalog';
import { EntityCatalogGraphCard } from '@backstage/plugin-catalog-graph';
import {
  EntityPluginAboutCard,
  EntityPluginInstallContent,
  EntityPluginInstallStatusCard,
  EntityPluginPackagesCard,
  EntityPluginProvenanceCard,
  EntityPluginReadmeContent,
  EntityPluginVersionsContent,
  EntityRelatedPluginsCard,
} from 'backstage-plugin-marketplace/legacy';
import { Column, Overview } from './Overview';

/** A plugin of the marketplace. */
export const pluginPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Overview>
        <Column width={7}>
          <EntityPluginAboutCard />
          <EntityPluginPackagesCard />
          <EntityRelatedPluginsCard />
        </Column>
        <Column width={5}>
          <EntityPluginInstallStatusCard />
          <EntityPluginProvenanceCard />
          <EntityCatalogGraphCard height={400} />
        </Column>
      </Overview>
    </EntityLayout.Route>
    <EntityLayout.Route path="/install" title="Install">
      <EntityPluginInstallContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/readme" title="Readme">
      <EntityPluginReadmeContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/versions" title="Versions">
      <EntityPluginVersionsContent />
    </EntityLayout.Route>
  </EntityLayout>
);
