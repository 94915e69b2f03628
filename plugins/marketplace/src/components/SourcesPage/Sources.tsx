import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import SourceIcon from '@material-ui/icons/AccountTree';
import { SourceSummary } from 'backstage-plugin-marketplace-common';
import { reasonOf } from '../../api';
import { useSources } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { EmptyNote } from '../EmptyNote';
import { LoadFailure } from '../LoadFailure';
import { Outdated } from '../Outdated';
import { SourceList } from './SourceList';
import { SourceListSkeleton } from './SourceListSkeleton';
import { SourcesIntro } from './SourcesIntro';

/**
 * Every source, or why they cannot be shown.
 *
 * @internal
 */
export function Sources() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { data, error, refetch } = useSources();

  if (!data) {
    return error ? (
      <div>
        <LoadFailure
          title={t('sources.failed', { message: reasonOf(error, t) })}
          error={error}
          onRetry={refetch}
        />
      </div>
    ) : (
      <SourceListSkeleton />
    );
  }
  if (data.items.length === 0) {
    return (
      <EmptyNote
        icon={SourceIcon}
        title={t('noSources.title')}
        description={t('noSources.description')}
      />
    );
  }
  const count = data.items.filter(needsALook).length;
  return (
    <>
      <SourcesIntro
        summary={
          count > 0 ? t('sources.attention', { count }) : t('sources.allWell')
        }
      />
      {error && <Outdated error={error} />}
      <SourceList sources={data.items} />
    </>
  );
}

function needsALook({ state }: SourceSummary): boolean {
  return state === 'failing' || state === 'problems' || state === 'shrunk';
}
