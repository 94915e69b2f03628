import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { sourcesRouteRef } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';
import { SourcesAccess } from '../SourcesAccess';
import { Sources } from './Sources';
import { SourceListSkeleton } from './SourceListSkeleton';

/**
 * Where entries come from, and how that goes.
 *
 * @internal
 */
export function SourcesPage() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const href = useRouteRef(sourcesRouteRef)();
  return (
    <BreadcrumbEntry entry={{ label: t('tabs.sources'), href }}>
      <SourcesAccess skeleton={<SourceListSkeleton />}>
        <Sources />
      </SourcesAccess>
    </BreadcrumbEntry>
  );
}
