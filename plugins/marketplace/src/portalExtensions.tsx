import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { HomeCard } from './components/HomeWidget/HomeCard';
import { homeWidget } from './homeWidget';
import { isPluginResult } from './pluginDocument';

const homePageWidget = HomePageWidgetBlueprint.make({
  params: { ...homeWidget, componentProps: { Renderer: HomeCard } },
});

const searchResultItem = SearchResultListItemBlueprint.make({
  params: {
    predicate: isPluginResult,
    component: async () => {
      const { PluginSearchResult } = await import('./components/SearchResult');
      return PluginSearchResult;
    },
  },
});

/**
 * What other pages of the portal have of the marketplace: its home page and its search.
 *
 * @internal
 */
export const portalExtensions = [homePageWidget, searchResultItem];
