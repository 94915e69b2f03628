import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityInfoCard,
  getEntityRelations,
  useEntity,
} from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { isPackageEntity } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { MarketplaceQueryProvider } from '../MarketplaceQueryProvider';
import { PluginLoader } from '../PluginEntityCard';
import { PackageOfPlugin } from './PackageOfPlugin';

/**
 * On the page of a package: whether the portal has it, and what its registry tells. Both
 * are known of packages of plugins.
 *
 * @internal
 */
export function PackageStatusCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  if (!isPackageEntity(entity)) {
    return null;
  }
  const [plugin] = getEntityRelations(entity, RELATION_PART_OF, {
    kind: 'plugin',
  });
  const { namespace = DEFAULT_NAMESPACE, name } = plugin
    ? parseEntityRef(plugin)
    : { name: undefined };

  return (
    <MarketplaceQueryProvider>
      <EntityInfoCard title={t('packagePage.status')}>
        {name ? (
          <PluginLoader locator={{ namespace, name }}>
            {details => (
              <PackageOfPlugin
                plugin={details}
                packageName={entity.spec.packageName}
              />
            )}
          </PluginLoader>
        ) : (
          <Typography variant="body2" color="textSecondary">
            {t('packagePage.noPlugin')}
          </Typography>
        )}
      </EntityInfoCard>
    </MarketplaceQueryProvider>
  );
}
