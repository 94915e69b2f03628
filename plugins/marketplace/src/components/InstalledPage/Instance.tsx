import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { OverviewResponse } from 'backstage-plugin-marketplace-common';
import { ReactNode } from 'react';
import { reasonOf } from '../../api';
import { useNewInventory, useOverview } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { LoadFailure } from '../LoadFailure';
import { Outdated } from '../Outdated';
import { RegistryLine } from '../RegistryLine';
import { InstalledSkeleton, InstalledView } from './InstalledSkeleton';

/**
 * What is known of an instance, or why it cannot be shown.
 *
 * @internal
 */
export function Instance({
  id,
  view,
  children,
}: {
  id: string;
  view: InstalledView;
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
      <InstalledSkeleton view={view} withHeader={false} />
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
