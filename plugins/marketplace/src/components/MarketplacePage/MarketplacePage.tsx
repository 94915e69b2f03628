import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  PageLayout,
  pluginHeaderActionsApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import StorefrontIcon from '@material-ui/icons/Storefront';
import { useMemo } from 'react';
import { rootRouteRef } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';
import { MarketplaceParts } from './MarketplaceParts';

/**
 * The marketplace, below the header of the new frontend system.
 *
 * The frontend system's sub-pages would not do: they move the first one away from the
 * page's address, lose the filters on the way there, and cannot hide a tab from people
 * who may not see it. The tabs of its header point at panels that do not exist.
 *
 * @internal
 */
export function MarketplacePage({
  title,
}: {
  /** Where the portal has configured one. */
  title?: string;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const heading = title ?? t('page.title');
  const titleLink = useRouteRef(rootRouteRef)();
  const headerActions = useApi(pluginHeaderActionsApiRef);
  // The layout throws away all that is in it whenever it is rendered anew, which must not
  // be at each change of the address: a field would lose its focus.
  return useMemo(
    () => (
      <PageLayout
        title={heading}
        icon={<StorefrontIcon fontSize="inherit" />}
        titleLink={titleLink}
        headerActions={headerActions.getPluginHeaderActions('marketplace')}
      >
        <main>
          <MarketplaceParts />
        </main>
      </PageLayout>
    ),
    [heading, titleLink, headerActions],
  );
}
