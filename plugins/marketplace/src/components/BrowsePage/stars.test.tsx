import { MockStarredEntitiesApi } from '@backstage/plugin-catalog-react';
import { mockApis } from '@backstage/frontend-test-utils';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aPlugin,
  InMemoryMarketplace,
  mediaQuery,
  renderBrowsePage,
} from '../../__testUtils__';

const api = () =>
  new InMemoryMarketplace([
    aPlugin('Argo CD'),
    aPlugin('Grafana'),
    aPlugin('Left over', {
      entityRef: 'plugin:unlisted/left-over',
      unlisted: true,
    }),
  ]);
const titles = () =>
  screen.queryAllByRole('heading', { level: 2 }).map(h => h.textContent);

describe('BrowsePage, as a person likes it', () => {
  beforeEach(() => {
    window.matchMedia = media => mediaQuery(media, true);
  });

  it('stars plugins in the catalog, but none that is not there', async () => {
    const stars = new MockStarredEntitiesApi();
    const toggled = jest.spyOn(stars, 'toggleStarred');
    renderBrowsePage(api(), '', { stars });
    const star = await screen.findByRole('button', { name: 'Star Argo CD' });
    expect(star).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(star);
    expect(toggled).toHaveBeenCalledWith('plugin:default/argo-cd');
    await waitFor(() => expect(star).toHaveAttribute('aria-pressed', 'true'));
    expect(screen.queryByRole('button', { name: 'Star Left over' })).toBeNull();
  });

  it('narrows to what is starred, and puts it into the address', async () => {
    const stars = new MockStarredEntitiesApi();
    await stars.toggleStarred('plugin:default/grafana');
    renderBrowsePage(api(), '', { stars });
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Starred' }),
    );
    await waitFor(() => expect(titles()).toEqual(['Grafana']));
    expect(screen.getByRole('note')).toHaveTextContent('?starred=true');

    await userEvent.click(
      screen.getByRole('button', { name: 'Remove filter Starred' }),
    );
    expect(await screen.findByText('3 plugins')).toBeInTheDocument();
  });

  it('says how to star plugins where none is, and shows none', async () => {
    const marketplace = api();
    renderBrowsePage(marketplace, '?starred=true');
    expect(
      await screen.findByText('No starred plugins yet'),
    ).toBeInTheDocument();
    expect(screen.getByText('0 plugins')).toBeInTheDocument();
    expect(marketplace.queries).toEqual([]);
  });

  it('shows cards or a list, and remembers it', async () => {
    const storage = mockApis.storage();
    const { unmount } = renderBrowsePage(api(), '', { storage });
    await userEvent.click(await screen.findByRole('button', { name: 'List' }));
    expect(await screen.findByRole('link', { name: 'Argo CD' })).toBeVisible();
    unmount();

    renderBrowsePage(api(), '?search=graf', { storage });
    expect(await screen.findByRole('button', { name: 'List' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(
      await screen.findByRole('link', { name: 'Grafana' }),
    ).toHaveAttribute('href', '/catalog/default/plugin/grafana');
  });

  it('shows the view that a backend remembers, at once when a person comes back', async () => {
    const storage = mockApis.storage();
    const bucket = storage.forBucket('marketplace');
    jest.spyOn(storage, 'forBucket').mockReturnValue(bucket);
    jest
      .spyOn(bucket, 'snapshot')
      .mockReturnValue({ key: 'browse-view', presence: 'unknown' });
    const { unmount } = renderBrowsePage(api(), '', { storage });
    const list = await screen.findByRole('button', { name: 'List' });
    expect(list).toHaveAttribute('aria-pressed', 'false');
    await act(() => bucket.set('browse-view', 'list'));
    expect(list).toHaveAttribute('aria-pressed', 'true');
    unmount();

    renderBrowsePage(api(), '', { storage });
    expect(await screen.findByRole('button', { name: 'List' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it.each(['Cards', 'List'])(
    'marks in %s what was searched for, and keeps names whole',
    async view => {
      renderBrowsePage(api(), '?search=argo');
      await userEvent.click(await screen.findByRole('button', { name: view }));
      const link = await screen.findByRole('link', { name: 'Argo CD' });
      expect(link.querySelector('mark')).toHaveTextContent('Argo');
      expect(
        [...document.querySelectorAll('mark')].map(mark => mark.textContent),
      ).toEqual(['Argo', 'Argo']);
    },
  );
});
