import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { marketplaceApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { anInstance, aPlugin, InMemoryMarketplace } from '../../__testUtils__';
import { anInstalledPlugin } from '../../__testUtils__/aStatus';
import { HomeWidget } from '.';

const plugins = [
  aPlugin('Argo CD', { added: '2021-04-20', released: '2026-05-01' }),
  aPlugin('Backchat', { added: '2026-04-01' }),
  aPlugin('Cortex', { released: '2026-05-03' }),
];

function show(marketplace: InMemoryMarketplace, withPage = true) {
  renderInTestApp(<HomeWidget />, {
    apis: [[marketplaceApiRef, marketplace]],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      ...(withPage && { '/marketplace': rootRouteRef }),
    },
  });
}

describe('HomeWidget', () => {
  it.each([
    [
      'Newest',
      'added',
      ['BackchatAdded Apr 1, 2026', 'Argo CDAdded Apr 20, 2021'],
    ],
    [
      'Recently released',
      'released',
      ['CortexReleased May 3, 2026', 'Argo CDReleased May 1, 2026'],
    ],
  ])(
    'lists plugins as %s, and leads to the others',
    async (title, sort, items) => {
      show(new InMemoryMarketplace(plugins));
      await screen.findByRole('link', { name: 'Cortex' });
      const list = screen.getByRole('region', { name: title });
      expect(
        within(list)
          .getAllByRole('listitem')
          .map(item => item.textContent),
      ).toEqual(items.map(text => expect.stringContaining(text)));
      expect(
        within(list).getByRole('link', { name: `Show all: ${title}` }),
      ).toHaveAttribute('href', `/marketplace?sort=${sort}`);
    },
  );

  it('leads to the page of a plugin', async () => {
    show(new InMemoryMarketplace(plugins));
    expect(await screen.findByRole('link', { name: 'Cortex' })).toHaveAttribute(
      'href',
      '/catalog/default/plugin/cortex',
    );
  });

  it('tells how many updates wait, and leads to them', async () => {
    const behind = anInstalledPlugin({ attention: ['update-available'] });
    show(
      new InMemoryMarketplace([
        ...plugins,
        aPlugin('Devtools', { status: behind }),
        aPlugin('Events', { status: behind }),
      ]),
    );
    expect(
      await screen.findByRole('link', { name: '2 updates waiting' }),
    ).toHaveAttribute(
      'href',
      '/marketplace/installed?attention=update-available',
    );
  });

  it('stays calm where no update waits', async () => {
    show(new InMemoryMarketplace(plugins));
    expect(
      await screen.findByText('Nothing newer is known'),
    ).toBeInTheDocument();
  });

  it.each([
    [
      'nothing of the portal can be seen',
      {
        instances: [
          anInstance('local', { covers: { frontend: false, backend: false } }),
        ],
      },
    ],
    [
      'the registry is not asked',
      {
        overview: {
          registry: { enabled: false, wanted: 0, checked: 0, failed: 0 },
        },
      },
    ],
    ['no inventory was taken', { instances: [] }],
  ])('does not say that no update waits where %s', async (_, known) => {
    show(Object.assign(new InMemoryMarketplace(plugins), known));
    expect(
      await screen.findByText('Whether updates wait is not known'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Nothing newer is known')).toBeNull();
  });

  it('still tells what is new when updates cannot be counted', async () => {
    const marketplace = new InMemoryMarketplace(plugins);
    jest.spyOn(marketplace, 'listPlugins').mockRejectedValue(new Error('down'));
    show(marketplace);
    expect(
      await screen.findByRole('link', { name: 'Cortex' }),
    ).toBeInTheDocument();
  });

  it('says so when nothing is new', async () => {
    show(new InMemoryMarketplace([aPlugin('Argo CD')]));
    expect(
      await screen.findByText(
        'No plugin is new, and none was released lately.',
      ),
    ).toBeInTheDocument();
  });

  it('says so when the marketplace is empty, and nothing else', async () => {
    show(new InMemoryMarketplace([]));
    expect(
      await screen.findByRole('link', { name: 'The marketplace is empty' }),
    ).toHaveAttribute('href', '/marketplace');
    expect(screen.queryByText('Nothing newer is known')).toBeNull();
    expect(screen.queryByText(/^No plugin is new/)).toBeNull();
  });

  it('says why the news cannot be shown, and tries again', async () => {
    const marketplace = new InMemoryMarketplace(plugins);
    jest
      .spyOn(marketplace, 'getHighlights')
      .mockRejectedValueOnce(new Error('The index is not ready'));
    show(marketplace);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'New plugins could not be loaded: The index is not ready',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('link', { name: 'Cortex' }),
    ).toBeInTheDocument();
  });

  it('tells the news in a portal without the marketplace page, too', async () => {
    const status = anInstalledPlugin({ attention: ['update-available'] });
    show(
      new InMemoryMarketplace([...plugins, aPlugin('Late', { status })]),
      false,
    );
    expect(
      await screen.findByRole('link', { name: 'Cortex' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('1 update waiting')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /^Show all/ })).toBeNull();
  });
});
