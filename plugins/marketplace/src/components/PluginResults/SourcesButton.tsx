import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { marketplaceSourceReadPermission } from 'backstage-plugin-marketplace-common';
import { useAccess } from '../../hooks';
import { sourcesRouteRef } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';

/**
 * Leads to the sources, which tell why there are no entries; nothing for those who may
 * not see them.
 *
 * @internal
 */
export function SourcesButton() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const sources = useRouteRef(sourcesRouteRef)();
  const access = useAccess(marketplaceSourceReadPermission);
  return access === 'open' ? (
    <LinkButton variant="outlined" color="primary" to={sources}>
      {t('noPlugins.sources')}
    </LinkButton>
  ) : null;
}
