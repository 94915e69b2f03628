import { ServiceUnavailableError } from '@backstage/errors';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  anInstalledPlugin,
  aPlugin,
  InMemoryMarketplace,
  mediaQuery,
  renderBrowsePage as show,
} from '../../__testUtils__';

const three = [
  aPlugin('Argo CD', { categories: ['CI/CD'] }),
  aPlugin('Catalog', {
    status: anInstalledPlugin({ version: '2.0.9' }),
  }),
  aPlugin('Grafana'),
];

const titles = () =>
  screen.queryAllByRole('heading', { level: 2 }).map(h => h.textContent);
const address = () => screen.getByRole('note');

describe('BrowsePage', () => {
  // Wide enough for the filters to stand beside the results.
  beforeEach(() => {
    window.matchMedia = media => mediaQuery(media, true);
  });

  it('shows every plugin, and how many there are', async () => {
    show(new InMemoryMarketplace(three));
    expect(await screen.findByText('3 plugins')).toBeInTheDocument();
    expect(titles()).toEqual(['Argo CD', 'Catalog', 'Grafana']);
  });

  it('says that it is loading until the first answer', async () => {
    const api = new InMemoryMarketplace([]);
    jest.spyOn(api, 'listPlugins').mockReturnValue(new Promise(() => {}));
    show(api);
    expect(await screen.findByRole('status')).toHaveTextContent(
      'Loading plugins',
    );
  });

  it('finds what is typed, and puts it into the address', async () => {
    show(new InMemoryMarketplace(three));
    await userEvent.type(await screen.findByRole('searchbox'), 'graf');
    await waitFor(() => expect(titles()).toEqual(['Grafana']));
    expect(address()).toHaveTextContent('?search=graf');
  });

  it('narrows by category and status, and the back button undoes it', async () => {
    show(new InMemoryMarketplace(three));
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Monitoring 2' }),
    );
    await waitFor(() => expect(titles()).toEqual(['Catalog', 'Grafana']));
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Not installed 2' }),
    );
    await waitFor(() => expect(titles()).toEqual(['Grafana']));
    expect(address()).toHaveTextContent(
      '?category=Monitoring&status=not-installed',
    );

    await userEvent.click(screen.getByRole('button', { name: 'back' }));
    await waitFor(() => expect(titles()).toEqual(['Catalog', 'Grafana']));
    expect(
      screen.getByRole('checkbox', { name: 'Not installed 2' }),
    ).not.toBeChecked();
  });

  it('opens as its address says', async () => {
    show(new InMemoryMarketplace(three), '?category=CI/CD&search=argo');
    await waitFor(() => expect(titles()).toEqual(['Argo CD']));
    expect(screen.getByRole('searchbox')).toHaveValue('argo');
    expect(
      await screen.findByRole('checkbox', { name: 'CI/CD 1' }),
    ).toBeChecked();
  });

  it('offers sources where there are several, and says what a chip is of', async () => {
    const from = (source: string) => ({
      sources: [
        {
          source,
          entityRef: 'plugin:default/a',
          decides: [],
          overridden: [],
        },
      ],
    });
    show(
      new InMemoryMarketplace([
        aPlugin('Argo CD', from('bundled')),
        aPlugin('Payroll', from('acme')),
        aPlugin('Wiki', from('catalog')),
      ]),
    );
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'acme 1' }),
    );
    await waitFor(() => expect(titles()).toEqual(['Payroll']));
    expect(address()).toHaveTextContent('?source=acme');
    expect(
      screen.getByRole('checkbox', { name: 'Catalog 1' }),
    ).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Remove filter From acme' }),
    );
    expect(await screen.findByText('3 plugins')).toBeInTheDocument();
  });

  it('calls a collection by its title', async () => {
    const api = new InMemoryMarketplace(three);
    const answer = await api.listPlugins({});
    jest.spyOn(api, 'listPlugins').mockResolvedValue({
      ...answer,
      facets: {
        ...answer.facets,
        collection: [
          { value: 'default/start', label: 'First steps', count: 2 },
        ],
      },
    });
    show(api, '?collection=default/start');
    expect(
      await screen.findByRole('checkbox', { name: 'First steps 2' }),
    ).toBeChecked();
    expect(
      screen.getByRole('button', { name: 'Remove filter First steps' }),
    ).toBeInTheDocument();
  });

  it('offers neither sources nor collections where there is no choice', async () => {
    show(new InMemoryMarketplace(three));
    await screen.findByText('3 plugins');
    for (const name of ['Source', 'Collection']) {
      expect(screen.queryByRole('group', { name })).toBeNull();
    }
  });

  it.each(['a click', '{Enter}', '{Delete}'])(
    'takes one filter away with its chip, by %s',
    async by => {
      show(new InMemoryMarketplace(three), '?category=CI/CD&status=installed');
      await screen.findByText('No plugin matches');
      const chip = screen.getByRole('button', { name: 'Remove filter CI/CD' });
      if (by === 'a click') {
        await userEvent.click(chip);
      } else {
        act(() => chip.focus());
        await userEvent.keyboard(by);
      }
      await waitFor(() => expect(titles()).toEqual(['Catalog']));
      expect(address()).toHaveTextContent('?status=installed');
      const next = screen.getByRole('button', {
        name: 'Remove filter Installed',
      });
      expect(next).toHaveFocus();
      await userEvent.click(next);
      expect(screen.getByRole('searchbox')).toHaveFocus();
    },
  );

  it('offers to clear everything when nothing matches', async () => {
    show(new InMemoryMarketplace(three), '?search=zzz&category=CI/CD');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear search and filters' }),
    );
    expect(await screen.findByText('3 plugins')).toBeInTheDocument();
    expect(screen.getByRole('searchbox')).toHaveValue('');
    expect(address()).toBeEmptyDOMElement();
  });

  it('says what to do when there are no entries at all', async () => {
    show(new InMemoryMarketplace([]));
    expect(
      await screen.findByText('The marketplace is empty'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /clear/i })).toBeNull();
    expect(
      await screen.findByRole('button', { name: 'Look at the sources' }),
    ).toHaveAttribute('href', '/marketplace/sources');
  });

  it('tells why it failed, and tries again', async () => {
    const api = new InMemoryMarketplace(three);
    jest
      .spyOn(api, 'listPlugins')
      .mockRejectedValueOnce(new Error('the index is not ready'));
    show(api);
    expect(
      await screen.findByText(/could not be loaded: the index is not ready/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('3 plugins')).toBeInTheDocument();
  });

  it('tells in our words that the backend cannot be reached', async () => {
    const api = new InMemoryMarketplace(three);
    jest
      .spyOn(api, 'listPlugins')
      .mockRejectedValueOnce(
        new ServiceUnavailableError('No', new TypeError('Load failed')),
      );
    show(api);
    expect(
      await screen.findByText(
        "Error: The plugins could not be loaded: The portal's backend cannot be reached. Check the connection, and try again.",
      ),
    ).toBeInTheDocument();
  });

  it('shows more when asked, and keeps what is shown when that fails', async () => {
    const many = Array.from({ length: 26 }, (_, i) => aPlugin(`Plugin ${i}`));
    const api = new InMemoryMarketplace(many);
    show(api);
    // By text: to find roles among so many cards takes jsdom seconds.
    const cards = () => screen.getAllByText(/^Plugin \d+$/);
    expect(await screen.findByText('24 of 26 shown')).toBeInTheDocument();

    jest.spyOn(api, 'listPlugins').mockRejectedValueOnce(new Error('offline'));
    await userEvent.click(screen.getByText('Show more'));
    expect(await screen.findByText(/offline/)).toBeInTheDocument();
    expect(cards()).toHaveLength(24);

    await userEvent.click(screen.getByText('Show more'));
    await waitFor(() => expect(cards()).toHaveLength(26));
    expect(screen.queryByText('Show more')).toBeNull();
  });

  it('keeps the filters behind a button where there is no room', async () => {
    window.matchMedia = media => mediaQuery(media, false);
    show(new InMemoryMarketplace(three), '?category=CI/CD');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Filters (1)' }),
    );
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'CI/CD 1' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show 3 plugins' }),
    );
    expect(address()).toBeEmptyDOMElement();
  });
});
