import { createCardExtension } from '@backstage/plugin-home-react';
import {
  createSearchResultListItemExtension,
  SearchResultListItemExtensionProps,
} from '@backstage/plugin-search-react';
import { homeWidget } from '../homeWidget';
import { isPluginResult } from '../pluginDocument';
import { marketplacePlugin } from './marketplacePlugin';

/**
 * On the home page: which plugins are new, and how many updates wait.
 *
 * @public
 */
export const HomePageMarketplace = marketplacePlugin.provide(
  createCardExtension(homeWidget),
);

/**
 * Among the results of the portal's search: a plugin. It goes before the item of the
 * catalog, which takes whatever is an entity.
 *
 * @public
 */
export const PluginSearchResultListItem: (
  props: SearchResultListItemExtensionProps,
) => JSX.Element | null = marketplacePlugin.provide(
  createSearchResultListItemExtension({
    name: 'PluginSearchResultListItem',
    predicate: isPluginResult,
    component: async () => {
      const { PluginSearchResult } = await import('../components/SearchResult');
      return PluginSearchResult;
    },
  }),
);
