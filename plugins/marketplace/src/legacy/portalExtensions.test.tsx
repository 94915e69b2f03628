import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { CatalogSearchResultListItem } from '@backstage/plugin-catalog';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { SearchResultListItemExtensions } from '@backstage/plugin-search-react';
import { screen } from '@testing-library/react';
import { marketplaceApiRef } from '../api';
import { rootRouteRef } from '../routes';
import { aPlugin, InMemoryMarketplace } from '../__testUtils__';
import { HomePageMarketplace, PluginSearchResultListItem } from '.';

// The first time, cards are loaded and compiled.
const patience = { timeout: 10_000 };

describe('on the legacy frontend system', () => {
  it('the home page has a card', async () => {
    const plugin = aPlugin('Argo CD', { added: '2021-04-20' });
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [marketplaceApiRef, new InMemoryMarketplace([plugin])],
          [permissionApiRef, mockApis.permission()],
        ]}
      >
        <HomePageMarketplace />
      </TestApiProvider>,
      {
        mountedRoutes: {
          '/catalog/:namespace/:kind/:name': entityRouteRef,
          '/marketplace': rootRouteRef,
        },
      },
    );
    expect(
      await screen.findByText('Plugin Marketplace', {}, patience),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Argo CD' }, patience),
    ).toHaveAttribute('href', '/catalog/default/plugin/argo-cd');
  }, 30_000);

  it('the search has an item for plugins, and leaves others to the catalog', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[[marketplaceApiRef, new InMemoryMarketplace([])]]}
      >
        <SearchResultListItemExtensions
          results={['Plugin', 'Component'].map(kind => ({
            type: 'software-catalog',
            document: { title: `A ${kind}`, text: '', location: '/', kind },
          }))}
        >
          <PluginSearchResultListItem />
          <CatalogSearchResultListItem />
        </SearchResultListItemExtensions>
      </TestApiProvider>,
    );
    expect(await screen.findByText('Plugin', {}, patience)).toBeInTheDocument();
    expect(
      await screen.findByText('Kind: Component', {}, patience),
    ).toBeInTheDocument();
    expect(screen.queryByText('Kind: Plugin')).toBeNull();
  }, 30_000);
});
