import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { OverviewResponse } from 'backstage-plugin-marketplace-common';
import { ReactNode } from 'react';
import { reasonOf } from '../../api';
import { useNewInventory, useOverview } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { LoadFailure } from '../LoadFailure';
import { Outdated } from '../Outdated';
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
  useNewInventory(data?.instance.takenAt);

  if (!data) {
    return error ? (
      <div>
        <LoadFailure
          title={t('installed.failed', { message: reasonOf(error, t) })}
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
      {error && <Outdated error={error} />}
      <RegistryLine registry={data.registry} />
      {children(data)}
    </>
  );
}
