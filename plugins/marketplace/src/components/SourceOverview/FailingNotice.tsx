import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SourceSummary } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { Notice } from '../Notice';
import { RelativeTime } from '../Time';

/**
 * Why a source could not be read, and that nothing is lost by it.
 *
 * @internal
 */
export function FailingNotice({ source }: { source: SourceSummary }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { entities, lastRun, lastSuccessAt } = source;
  return (
    <Notice severity="error">
      <p>
        {lastSuccessAt
          ? t('failing.kept', {
              count: entities,
              when: <RelativeTime at={lastSuccessAt} />,
            })
          : t('failing.never')}
      </p>
      {lastRun?.error && <p>{lastRun.error}</p>}
    </Notice>
  );
}
