import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { OverviewResponse } from 'backstage-plugin-marketplace-common';
import { ReactNode } from 'react';
import { reasonOf } from '../../api';
import { useOverview } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { LoadFailure } from '../LoadFailure';
import { Notice } from '../Notice';
import { RegistryLine } from '../RegistryLine';
import { InstalledSkeleton } from './InstalledSkeleton';

/**
 * What is known of an instance, or why it cannot be shown.
 *
 * @internal
 */
export function Instance({
  id,
  children,
}: {
  id: string;
  children: (overview: OverviewResponse) => ReactNode;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { data, error, refetch } = useOverview(id);

  if (!data) {
    return error ? (
      <div>
        <LoadFailure
          title={t('installed.failed', { message: reasonOf(error) })}
          error={error}
          onRetry={refetch}
        />
      </div>
    ) : (
      <InstalledSkeleton withHeader={false} />
    );
  }
  return (
    <>
      {error && (
        <Notice severity="warning" role="alert">
          <p>{t('installed.outdated', { message: reasonOf(error) })}</p>
        </Notice>
      )}
      <RegistryLine registry={data.registry} />
      {children(data)}
    </>
  );
}
