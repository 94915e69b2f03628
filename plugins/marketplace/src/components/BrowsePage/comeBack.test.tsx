import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aPlugin,
  InMemoryMarketplace,
  mediaQuery,
  renderBrowsePage,
} from '../../__testUtils__';

const many = Array.from({ length: 36 }, (_, i) => aPlugin(`Plugin ${i}`));
const page = document.documentElement;

describe('BrowsePage, when a person comes back', () => {
  beforeEach(() => {
    window.matchMedia = media => mediaQuery(media, true);
    page.scrollTop = 0;
  });

  // By text: to find roles among so many cards takes jsdom seconds.
  const cards = () => screen.queryAllByText(/^Plugin \d+$/);

  it('has the pages that were loaded, the place on them, and the focus', async () => {
    const api = new InMemoryMarketplace(many);
    renderBrowsePage(api);
    await userEvent.click(await screen.findByText('Show more'));
    await waitFor(() => expect(cards()).toHaveLength(36));
    page.scrollTop = 1234;
    fireEvent.scroll(document);

    await userEvent.click(screen.getByText('Plugin 33'));
    await screen.findByText('Another page');
    page.scrollTop = 0;
    fireEvent.scroll(document);
    const asked = api.queries.length;

    const back = screen.getByText('back');
    await userEvent.click(back);
    await waitFor(() => expect(cards()).toHaveLength(36));
    await waitFor(() => expect(page.scrollTop).toBe(1234));
    expect(api.queries).toHaveLength(asked);
  });

  it('shows the list of before when a filter is taken back', async () => {
    renderBrowsePage(new InMemoryMarketplace(many));
    await userEvent.click(await screen.findByText('Show more'));
    await waitFor(() => expect(cards()).toHaveLength(36));
    await userEvent.click(screen.getByText('Not installed'));
    await waitFor(() => expect(cards()).toHaveLength(24));

    await userEvent.click(screen.getByText('back'));
    await waitFor(() => expect(cards()).toHaveLength(36));
  });

  it('puts the focus back on the link that was followed', async () => {
    renderBrowsePage(new InMemoryMarketplace(many.slice(0, 3)));
    const link = await screen.findByText('Plugin 1');
    act(() => link.focus());
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Another page');
    act(() => {
      // As the browser's own button does, which takes no focus.
      screen.getByText('back').click();
    });
    await waitFor(() => expect(screen.getByText('Plugin 1')).toHaveFocus());
  });

  it('asks once for a page that fails', async () => {
    const before = renderBrowsePage(new InMemoryMarketplace(many));
    await userEvent.click(await screen.findByText('Show more'));
    await waitFor(() => expect(cards()).toHaveLength(36));
    fireEvent.scroll(document);
    before.unmount();

    // The same page of the history, as after the cache is gone.
    const api = new InMemoryMarketplace(many);
    const list = api.listPlugins.bind(api);
    const asked = jest
      .spyOn(api, 'listPlugins')
      .mockImplementation(async query => {
        if (query.cursor) {
          await new Promise(resolve => setTimeout(resolve, 20));
          throw new Error('No answer');
        }
        return list(query);
      });
    renderBrowsePage(api);
    expect(await screen.findByText(/No answer/)).toBeInTheDocument();
    await act(() => new Promise(resolve => setTimeout(resolve, 200)));
    expect(asked).toHaveBeenCalledTimes(2);
    expect(cards()).toHaveLength(24);
  });
});
