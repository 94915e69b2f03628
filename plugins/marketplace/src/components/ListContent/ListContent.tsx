import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { ReactNode } from 'react';
import { reasonOf } from '../../api';
import { marketplaceTranslationRef } from '../../translation';
import { LoadFailure } from '../LoadFailure';
import { Outdated } from '../Outdated';
import { ShowMore } from '../ShowMore';

/**
 * A list that is fetched page after page, with the way to more of it; or why it is not
 * there.
 *
 * @internal
 */
export function ListContent({
  result,
  ready = true,
  shown,
  failed,
  pending,
  empty,
  children,
}: {
  result: UseInfiniteQueryResult<InfiniteData<{ totalItems: number }>>;
  /** Whether all else is known that the list shows: it would move when that came later. */
  ready?: boolean;
  /** How many are in the list. */
  shown: number;
  /** Says that nothing could be fetched, and why. */
  failed: (message: string) => string;
  /** Stands in the place of the list until it is there. */
  pending: ReactNode;
  /** Stands in the place of a list of nothing. */
  empty: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { data, error } = result;
  if (!data && error) {
    return (
      <div>
        <LoadFailure
          title={failed(reasonOf(error, t))}
          error={error}
          onRetry={result.refetch}
        />
      </div>
    );
  }
  if (!data || !ready) {
    return <>{pending}</>;
  }
  if (shown === 0) {
    return <>{empty}</>;
  }
  return (
    <>
      {result.isRefetchError && <Outdated error={result.error} />}
      {children}
      {result.hasNextPage && (
        <ShowMore
          shown={shown}
          total={data.pages[0].totalItems}
          loading={result.isFetchingNextPage}
          error={(result.isFetchNextPageError && result.error) || undefined}
          onMore={result.fetchNextPage}
        />
      )}
    </>
  );
}
