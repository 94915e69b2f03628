import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { marketplaceTranslationRef } from '../../translation';
import { SourceOverviewSkeleton } from '../SourceOverview';
import { SourcesIntro } from './SourcesIntro';

/**
 * What stands in the place of the sources until they are known.
 *
 * @internal
 */
export function SourceListSkeleton() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <>
      <SourcesIntro summary={t('sources.loading')} />
      <SourceOverviewSkeleton />
      <SourceOverviewSkeleton />
      <SourceOverviewSkeleton />
    </>
  );
}
