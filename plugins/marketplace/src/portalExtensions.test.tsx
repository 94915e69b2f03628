import {
  createExtensionInput,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { homePageWidgetDataRef } from '@backstage/plugin-home-react/alpha';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { SearchResult } from '@backstage/plugin-search-common';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { screen } from '@testing-library/react';
import { marketplaceApiRef } from './api';
import { marketplacePlugin } from './plugin';
import { aPlugin, InMemoryMarketplace } from './__testUtils__';

// The first time, pages and cards are loaded and compiled.
const patience = { timeout: 10_000 };

/** A home page that shows every widget that it is given. */
const homePlugin = createFrontendPlugin({
  pluginId: 'home',
  extensions: [
    PageBlueprint.makeWithOverrides({
      inputs: { widgets: createExtensionInput([homePageWidgetDataRef]) },
      factory: (original, { inputs }) =>
        original({
          path: '/home',
          loader: async () => (
            <>
              {inputs.widgets.map(widget => {
                const { component, name } = widget.get(homePageWidgetDataRef);
                return <div key={name}>{component}</div>;
              })}
            </>
          ),
        }),
    }),
  ],
});

const results: SearchResult[] = ['Plugin', 'Component'].map(kind => ({
  type: 'software-catalog',
  document: {
    title: `A ${kind}`,
    text: '',
    location: `/catalog/default/${kind.toLowerCase()}/a`,
    kind,
  },
}));

/** A search page that shows each result with the first item that takes it. */
const searchPlugin = createFrontendPlugin({
  pluginId: 'search',
  extensions: [
    PageBlueprint.makeWithOverrides({
      inputs: {
        items: createExtensionInput([
          SearchResultListItemBlueprint.dataRefs.item,
        ]),
      },
      factory: (original, { inputs }) =>
        original({
          path: '/search',
          loader: async () => {
            const items = inputs.items.map(item =>
              item.get(SearchResultListItemBlueprint.dataRefs.item),
            );
            return (
              <>
                {results.map(result => {
                  const item = items.find(({ predicate }) =>
                    predicate?.(result),
                  );
                  return (
                    item && (
                      <item.component
                        key={result.document.title}
                        result={result.document}
                      />
                    )
                  );
                })}
              </>
            );
          },
        }),
    }),
  ],
});

function show(path: string, extensions: string[] = []) {
  renderTestApp({
    features: [homePlugin, searchPlugin, catalogPlugin, marketplacePlugin],
    initialRouteEntries: [path],
    config: {
      app: { baseUrl: 'http://localhost:3000', extensions },
      backend: { baseUrl: 'http://localhost:7007' },
    },
    apis: [
      [
        marketplaceApiRef,
        new InMemoryMarketplace([aPlugin('Argo CD', { added: '2021-04-20' })]),
      ],
    ],
  });
}

describe('portalExtensions', () => {
  it('put a card on the home page', async () => {
    show('/home');
    expect(
      await screen.findByText('Plugin Marketplace', {}, patience),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Argo CD' }, patience),
    ).toBeInTheDocument();
  }, 30_000);

  it('show plugins among what the search finds, and nothing else', async () => {
    show('/search', ['search-result-list-item:marketplace']);
    expect(await screen.findByText('Plugin', {}, patience)).toBeInTheDocument();
    // That of the catalog shows the others.
    expect(
      await screen.findByText('Kind: Component', {}, patience),
    ).toBeInTheDocument();
    expect(screen.queryByText('Kind: Plugin')).toBeNull();
  }, 30_000);
});
