import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { useInventoryAccess } from '../../hooks';
import { GUIDE_TAB_PATH } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';
import { nextActionOf } from './nextActionOf';

/**
 * Leads from the state of a plugin to the guide that tells what to do about it. Nothing
 * where nothing is to be done, and for people for whom the guide is closed.
 *
 * @internal
 */
export function NextAction({ plugin }: { plugin: PluginDetails }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const entityRoute = useRouteRef(entityRouteRef);
  const access = useInventoryAccess();
  const next = nextActionOf(plugin);

  if (!next || access !== 'open') {
    return null;
  }
  const page = entityRoute(entityRouteParams(plugin.entityRef));
  return (
    <LinkButton
      size="small"
      variant="contained"
      color="primary"
      // It leads to a page, and so is no button
      role={undefined}
      to={`${page}${GUIDE_TAB_PATH}?action=${next.guide}`}
    >
      {t(`guide.next.${next.name}`)}
    </LinkButton>
  );
}
