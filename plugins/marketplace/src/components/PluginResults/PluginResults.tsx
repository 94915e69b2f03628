import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { reasonOf } from '../../api';
import { useInfiniteItems, usePlugins, PluginStars } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { LoadFailure } from '../LoadFailure';
import { PluginGrid, PluginGridSkeleton } from '../PluginGrid';
import { PluginList, PluginListSkeleton } from '../PluginList';
import { BrowseView } from '../ViewToggle';
import { NoPlugins } from './NoPlugins';
import { ShowMore } from '../ShowMore';

/**
 * What the filters find: cards, or why there are none.
 *
 * @internal
 */
export function PluginResults({
  result,
  view,
  search,
  stars,
  onClear,
}: {
  result: ReturnType<typeof usePlugins>;
  view: BrowseView;
  /** What was searched for to find what is shown. */
  search: string;
  stars: PluginStars;
  /** Takes the filters away; missing where there are none. */
  onClear?: () => void;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const [Plugins, Pending] =
    view === 'list'
      ? [PluginList, PluginListSkeleton]
      : [PluginGrid, PluginGridSkeleton];
  const plugins = useInfiniteItems(result.data, plugin => plugin.entityRef);
  if (result.data === undefined) {
    return result.isError ? (
      <LoadFailure
        title={t('results.failed', { message: reasonOf(result.error) })}
        error={result.error}
        onRetry={result.refetch}
      />
    ) : (
      <Pending />
    );
  }
  const total = result.data.pages[0].totalItems;
  if (plugins.length === 0) {
    return <NoPlugins search={search} onClear={onClear} />;
  }
  return (
    <>
      <Plugins
        plugins={plugins}
        outdated={result.isPlaceholderData}
        search={search}
        stars={stars}
      />
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
