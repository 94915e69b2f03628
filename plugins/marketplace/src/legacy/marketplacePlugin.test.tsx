import { FlatRoutes } from '@backstage/core-app-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import {
  EntityProvider,
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactElement } from 'react';
import { Route } from 'react-router-dom';
import { marketplaceApiRef } from '../api';
import {
  EntityPluginInstallStatusCard,
  EntityPluginPackagesCard,
  EntityPluginProvenanceCard,
  isPackage,
  isPlugin,
  MarketplacePage,
  marketplacePlugin,
} from '.';
import { rootRouteRef } from '../routes';
import { aPlugin, aSource, InMemoryMarketplace } from '../__testUtils__';
import { pluginEntity } from '../__testUtils__/pluginEntity';

// The first time, pages and cards are loaded and compiled.
const patience = { timeout: 10_000 };
const plugin = aPlugin('Argo CD', {
  sources: [
    {
      source: 'bundled',
      file: 'argo-cd.yaml',
      entityRef: 'plugin:default/argo-cd',
      decides: ['metadata.title'],
      overridden: [],
    },
  ],
});

/** Renders in an app on the legacy frontend system. */
async function show(
  path: string,
  element: ReactElement,
  mounted: Record<string, typeof rootRouteRef> = {},
) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [
          marketplaceApiRef,
          new InMemoryMarketplace([plugin], [aSource('bundled')]),
        ],
        [permissionApiRef, mockApis.permission()],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
      ]}
    >
      {element}
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        ...mounted,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}

const pages = (
  <FlatRoutes>
    <Route path="/marketplace" element={<MarketplacePage />} />
  </FlatRoutes>
);

const cards = (
  <EntityProvider entity={pluginEntity(plugin)}>
    <EntityPluginInstallStatusCard />
    <EntityPluginPackagesCard />
    <EntityPluginProvenanceCard />
  </EntityProvider>
);

describe('the plugin of the legacy frontend system', () => {
  it('has a page with a header, and its parts', async () => {
    await show('/marketplace', pages);
    expect(
      await screen.findByRole('link', { name: 'Argo CD' }, patience),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { level: 1, name: 'Marketplace' }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('main')).toHaveLength(1);

    await userEvent.click(await screen.findByRole('link', { name: 'Sources' }));
    expect(
      await screen.findByRole('heading', { name: 'bundled' }),
    ).toBeInTheDocument();
  }, 30_000);

  it.each([
    ['has the marketplace page', true],
    ['does not have it', false],
  ])(
    'has cards for the page of a plugin, in a portal that %s',
    async (_, withPage) => {
      await show('/', cards, withPage ? { '/marketplace': rootRouteRef } : {});
      for (const name of [
        'Install status',
        'Packages',
        'Where this entry comes from',
      ]) {
        expect(
          await screen.findByRole('heading', { name }, patience),
        ).toBeInTheDocument();
      }
      expect(await screen.findByText('bundled')).toBeInTheDocument();
      expect(screen.queryAllByRole('link', { name: 'bundled' })).toHaveLength(
        withPage ? 1 : 0,
      );
    },
    30_000,
  );

  it('brings its client', () => {
    expect([...marketplacePlugin.getApis()].map(({ api }) => api.id)).toEqual([
      marketplaceApiRef.id,
    ]);
  });

  it('tells its kinds from others of the same name', () => {
    const entity = pluginEntity(plugin);
    expect(isPlugin(entity)).toBe(true);
    expect(isPackage(entity)).toBe(false);
    expect(isPlugin({ ...entity, apiVersion: 'acme.com/v1' })).toBe(false);
    expect(
      isPlugin({ ...entity, apiVersion: 'extensions.backstage.io/v1alpha1' }),
    ).toBe(true);
  });
});
