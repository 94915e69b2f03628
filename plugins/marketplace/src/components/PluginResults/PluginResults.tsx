import { usePlugins } from '../../hooks';
import { PluginGrid, PluginGridSkeleton } from '../PluginGrid';
import { LoadFailure } from './LoadFailure';
import { NoPlugins } from './NoPlugins';
import { ShowMore } from './ShowMore';

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
  if (result.data === undefined) {
    return result.isError ? (
      <LoadFailure error={result.error} onRetry={result.refetch} />
    ) : (
      <PluginGridSkeleton />
    );
  }
  const plugins = result.data.pages.flatMap(page => page.items);
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
