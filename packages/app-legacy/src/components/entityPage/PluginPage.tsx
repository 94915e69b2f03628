import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityLayout } from '@backstage/plugin-catalog';
import { EntityCatalogGraphCard } from '@backstage/plugin-catalog-graph';
import { marketplaceTranslationRef } from 'backstage-plugin-marketplace';
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

/** A plugin of the marketplace; the titles of its tabs are in the language of the portal. */
export function PluginPage() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <EntityLayout>
      <EntityLayout.Route path="/" title="Overview">
        <Overview>
          <Column width={7} afterOthers>
            <EntityPluginAboutCard />
            <EntityPluginPackagesCard />
            <EntityRelatedPluginsCard />
            <EntityCatalogGraphCard height={300} />
          </Column>
          <Column width={5}>
            <EntityPluginInstallStatusCard />
            <EntityPluginProvenanceCard />
          </Column>
        </Overview>
      </EntityLayout.Route>
      <EntityLayout.Route path="/install" title={t('guide.action.install')}>
        <EntityPluginInstallContent />
      </EntityLayout.Route>
      <EntityLayout.Route path="/readme" title={t('readme.title')}>
        <EntityPluginReadmeContent />
      </EntityLayout.Route>
      <EntityLayout.Route path="/versions" title={t('versions.title')}>
        <EntityPluginVersionsContent />
      </EntityLayout.Route>
    </EntityLayout>
  );
}
