import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { reasonOf } from '../../api';
import { useInfiniteItems, usePlugins } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { LoadFailure } from '../LoadFailure';
import { PluginGrid, PluginGridSkeleton } from '../PluginGrid';
import { NoPlugins } from './NoPlugins';
import { ShowMore } from '../ShowMore';

/**
 * What the filters find: cards, or why there are none.
 *
 * @internal
 */
export function PluginResults({
  result,
  onClear,
}: {
  result: ReturnType<typeof usePlugins>;
  /** Takes the filters away; missing where there are none. */
  onClear?: () => void;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const plugins = useInfiniteItems(result.data, plugin => plugin.entityRef);
  if (result.data === undefined) {
    return result.isError ? (
      <LoadFailure
        title={t('results.failed', { message: reasonOf(result.error) })}
        error={result.error}
        onRetry={result.refetch}
      />
    ) : (
      <PluginGridSkeleton />
    );
  }
  const total = result.data.pages[0].totalItems;
  if (plugins.length === 0) {
    return <NoPlugins onClear={onClear} />;
  }
  return (
    <>
      <PluginGrid plugins={plugins} outdated={result.isPlaceholderData} />
      {result.hasNextPage && (
        <ShowMore
          shown={plugins.length}
          total={total}
          loading={result.isFetchingNextPage}
          error={
            result.isFetchNextPageError ? result.error ?? undefined : undefined
          }
          onMore={result.fetchNextPage}
        />
      )}
    </>
  );
}
