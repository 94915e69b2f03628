import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useInfiniteItems, usePlugins, PluginStars } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { ListContent } from '../ListContent';
import { PluginGrid, PluginGridSkeleton } from '../PluginGrid';
import { PluginList, PluginListSkeleton } from '../PluginList';
import { BrowseView } from '../ViewToggle';
import { NoPlugins } from './NoPlugins';

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
  return (
    <ListContent
      result={result}
      shown={plugins.length}
      failed={message => t('results.failed', { message })}
      pending={<Pending />}
      empty={<NoPlugins search={search} onClear={onClear} />}
    >
      <Plugins
        plugins={plugins}
        outdated={result.isPlaceholderData}
        search={search}
        stars={stars}
      />
    </ListContent>
  );
}
