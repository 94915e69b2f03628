import { RELATION_PART_OF } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityRefLinks,
  getEntityRelations,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { marketplaceTranslationRef } from '../../translation';
import { PluginEntityCard } from '../PluginEntityCard';
import { PluginAbout } from './PluginAbout';

/**
 * What a plugin is, who makes it, and where to read more.
 *
 * @internal
 */
export function PluginAboutCard() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { entity } = useEntity();
  const collections = getEntityRelations(entity, RELATION_PART_OF, {
    kind: 'plugincollection',
  });
  return (
    <PluginEntityCard title={t('about.title')}>
      {plugin => (
        <PluginAbout
          plugin={plugin}
          collections={
            collections.length > 0 && (
              <EntityRefLinks entityRefs={collections} hideIcons />
            )
          }
        />
      )}
    </PluginEntityCard>
  );
}
