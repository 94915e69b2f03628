import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  CollectionDetails,
  MARKETPLACE_API_VERSION,
} from 'backstage-plugin-marketplace-common';
import { aPlugin, InMemoryMarketplace } from '../../__testUtils__';
import { marketplaceApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { CollectionPluginsCard } from './CollectionPluginsCard';

function show(
  count: number,
  marketplace = new InMemoryMarketplace([]),
  withPage = true,
) {
  const plugins = Array.from({ length: count }, (_, i) =>
    aPlugin(`P ${i + 1}`),
  );
  const collection: CollectionDetails = {
    entityRef: 'plugincollection:acme/essentials',
    namespace: 'acme',
    name: 'essentials',
    title: 'Essentials',
    description: 'What every portal needs.',
    type: 'curated',
    pluginCount: count,
    sources: [],
    plugins,
  };
  marketplace.collections = [collection];
  const entity = {
    apiVersion: MARKETPLACE_API_VERSION,
    kind: 'PluginCollection',
    metadata: { namespace: 'acme', name: 'essentials' },
    spec: {},
    relations: plugins.map(({ entityRef }) => ({
      type: 'hasPart',
      targetRef: entityRef,
    })),
  };
  renderInTestApp(
    <EntityProvider entity={entity}>
      <CollectionPluginsCard />
    </EntityProvider>,
    {
      apis: [[marketplaceApiRef, marketplace]],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        ...(withPage && { '/marketplace': rootRouteRef }),
      },
    },
  );
}

describe('CollectionPluginsCard', () => {
  it('shows the plugins in their order, and leads to the filters', async () => {
    show(3);
    expect(
      await screen.findByText('What every portal needs.'),
    ).toBeInTheDocument();
    const headings = screen.getAllByRole('heading', { level: 4 });
    expect(headings.map(heading => heading.textContent)).toEqual([
      'P 1',
      'P 2',
      'P 3',
    ]);
    expect(
      screen.getByRole('link', { name: 'Browse with filters' }),
    ).toHaveAttribute('href', '/marketplace?collection=acme%2Fessentials');
  });

  it.each([
    [0, 12],
    [2, 2],
    [60, 12],
  ])('keeps the place of its plugins: of %s, %s', async (count, places) => {
    const marketplace = new InMemoryMarketplace([]);
    jest
      .spyOn(marketplace, 'getCollection')
      .mockReturnValue(new Promise(() => {}));
    show(count, marketplace);
    const loading = await screen.findByRole('progressbar', {
      name: 'Loading plugins',
    });
    expect(
      within(loading).getAllByRole('listitem', { hidden: true }),
    ).toHaveLength(places);
  });

  it('shows many in parts', async () => {
    show(60);
    expect(await screen.findAllByRole('listitem')).toHaveLength(48);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(60);
  });

  it('tells that it has none', async () => {
    show(0);
    expect(
      await screen.findByText('It has no plugin that you may see.'),
    ).toBeInTheDocument();
  });

  it('says why it failed, and tries again', async () => {
    const marketplace = new InMemoryMarketplace([]);
    jest
      .spyOn(marketplace, 'getCollection')
      .mockRejectedValueOnce(new Error('No answer'));
    show(1, marketplace);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'P 1' }),
    ).toBeInTheDocument();
  });

  it('shows them in a portal without the marketplace page, too', async () => {
    show(1, undefined, false);
    expect(await screen.findByRole('link', { name: 'P 1' })).toHaveAttribute(
      'href',
      '/catalog/default/plugin/p-1',
    );
    expect(screen.queryByText('Browse with filters')).toBeNull();
  });
});
