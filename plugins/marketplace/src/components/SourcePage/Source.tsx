import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { reasonOf } from '../../api';
import { useSource } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { LoadFailure } from '../LoadFailure';
import { Outdated } from '../Outdated';
import { SourceOverview, SourceOverviewSkeleton } from '../SourceOverview';
import { SourceProblems } from '../SourceProblems';
import { SourceRuns } from '../SourceRuns';
import { Section } from '../Section';

/**
 * All that is known of a source, or why it cannot be shown.
 *
 * @internal
 */
export function Source({ id }: { id: string }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { data, error, refetch } = useSource(id);

  if (!data) {
    return error ? (
      <div>
        <LoadFailure
          title={t('source.failed', { id, message: reasonOf(error, t) })}
          error={error}
          onRetry={refetch}
        />
      </div>
    ) : (
      <div role="progressbar" aria-label={t('source.loading')}>
        <SourceOverviewSkeleton />
      </div>
    );
  }
  return (
    <>
      {error && <Outdated error={error} />}
      <SourceOverview source={data} name={id} />
      <Section title={t('problems.title')}>
        <SourceProblems source={data} />
      </Section>
      <Section title={t('runs.title')}>
        <SourceRuns runs={data.runs} />
      </Section>
    </>
  );
}
