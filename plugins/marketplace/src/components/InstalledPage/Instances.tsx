import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import StorageIcon from '@material-ui/icons/Storage';
import { OverviewResponse } from 'backstage-plugin-marketplace-common';
import { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { reasonOf } from '../../api';
import { useInstances } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { EmptyNote } from '../EmptyNote';
import { InstanceHeader } from '../InstanceHeader';
import { LoadFailure } from '../LoadFailure';
import { InstalledSkeleton, InstalledView } from './InstalledSkeleton';
import { InstalledViews } from './InstalledViews';
import { Instance } from './Instance';

/**
 * The instance that the address names, or else the one that answers; while that has no
 * inventory, the first of the others.
 *
 * @internal
 */
export function Instances({
  view,
  children,
}: {
  view: InstalledView;
  children: (overview: OverviewResponse) => ReactNode;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { data, error, refetch } = useInstances();
  const [params, setParams] = useSearchParams();

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
      <InstalledSkeleton view={view} />
    );
  }
  const [first] = data.items;
  const picked = params.get('instance') ?? first?.id;
  if (picked === undefined) {
    return (
      <EmptyNote
        icon={StorageIcon}
        title={t('noInventory.title')}
        description={t('noInventory.description')}
      />
    );
  }
  const pick = (id: string) => {
    const changed = new URLSearchParams(params);
    changed.set('instance', id);
    setParams(changed);
  };
  return (
    <>
      <InstanceHeader instances={data.items} picked={picked} onPick={pick} />
      <InstalledViews />
      <Instance key={picked} id={picked} view={view}>
        {children}
      </Instance>
    </>
  );
}
