import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { OverviewResponse } from 'backstage-plugin-marketplace-common';
import { ReactNode } from 'react';
import { installedRouteRef } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';
import { InventoryAccess } from '../InventoryAccess';
import { InstalledSkeleton, InstalledView } from './InstalledSkeleton';
import { Instances } from './Instances';

/**
 * What the pages about an instance have in common: who may see them, which instance it
 * is, and what is known of it as a whole.
 *
 * @internal
 */
export function InstalledFrame({
  view,
  children,
}: {
  view: InstalledView;
  /** The page, for an instance with an inventory. */
  children: (overview: OverviewResponse) => ReactNode;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const href = useRouteRef(installedRouteRef)();
  return (
    <BreadcrumbEntry entry={{ label: t('tabs.installed'), href }}>
      <InventoryAccess skeleton={<InstalledSkeleton view={view} />}>
        <Instances view={view}>{children}</Instances>
      </InventoryAccess>
    </BreadcrumbEntry>
  );
}
