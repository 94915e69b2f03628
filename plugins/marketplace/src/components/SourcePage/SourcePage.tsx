import { useRouteRef, useRouteRefParams } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { sourceRouteRef, sourcesRouteRef } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';
import { SourceOverviewSkeleton } from '../SourceOverview';
import { SourcesAccess } from '../SourcesAccess';
import { Source } from './Source';

/**
 * One source: how it is doing, its problems, and its last runs.
 *
 * @internal
 */
export function SourcePage() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { id } = useRouteRefParams(sourceRouteRef);
  const all = useRouteRef(sourcesRouteRef)();
  const href = useRouteRef(sourceRouteRef)({ id });

  return (
    <BreadcrumbEntry entry={{ label: t('tabs.sources'), href: all }}>
      <BreadcrumbEntry entry={{ label: id, href }}>
        <SourcesAccess skeleton={<SourceOverviewSkeleton />}>
          <Source id={id} />
        </SourcesAccess>
      </BreadcrumbEntry>
    </BreadcrumbEntry>
  );
}
