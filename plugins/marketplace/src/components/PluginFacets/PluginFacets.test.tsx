import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PluginsResponse } from 'backstage-plugin-marketplace-common';
import {
  aPlugin,
  InMemoryMarketplace,
  mediaQuery,
  renderBrowsePage as show,
} from '../../__testUtils__';

const three = ['Argo CD', 'Catalog', 'Grafana'].map(title => aPlugin(title));

/** A marketplace of these plugins that has counted something else. */
async function counting(facets: Partial<PluginsResponse['facets']>) {
  const api = new InMemoryMarketplace(three);
  const answer = await api.listPlugins({});
  const list = jest.spyOn(api, 'listPlugins').mockResolvedValue({
    ...answer,
    facets: { ...answer.facets, ...facets },
  });
  return { api, list };
}

const address = () => screen.getByRole('note');

describe('PluginFacets', () => {
  // Wide enough for the filters to stand beside the results.
  beforeEach(() => {
    window.matchMedia = media => mediaQuery(media, true);
  });

  it('filter by frontend system, in the address and with a chip', async () => {
    const { api, list } = await counting({
      frontendSystem: [
        { value: 'new', count: 2 },
        { value: 'legacy', count: 1 },
      ],
    });
    show(api);
    await userEvent.click(await screen.findByText('Frontend system'));
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'New frontend system 2' }),
    );
    await waitFor(() =>
      expect(address()).toHaveTextContent('?frontendSystem=new'),
    );
    await waitFor(() =>
      expect(list).toHaveBeenLastCalledWith(
        expect.objectContaining({ frontendSystem: ['new'] }),
        expect.anything(),
      ),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove filter New frontend system' }),
    );
    await waitFor(() => expect(address()).toHaveTextContent(/^$/));
  });

  it('tell that the authors are those with the most plugins, in order', async () => {
    const { api } = await counting({
      author: Array.from({ length: 50 }, (_, number) => ({
        value: `Team ${number}`,
        count: 50 - number,
      })),
    });
    show(api);
    await userEvent.click(await screen.findByText('Author'));
    expect(
      await screen.findByText(/^The 50 with the most plugins/),
    ).toBeInTheDocument();
    const names = screen
      .getAllByRole('checkbox', { name: /^Team/ })
      .map(box => box.closest('label')?.textContent);
    expect(names.slice(0, 3)).toEqual(['Team 0 50', 'Team 1 49', 'Team 2 48']);
  });

  it('have no such note where all authors are there', async () => {
    const { api } = await counting({
      author: ['Ada', 'Grace'].map(value => ({ value, count: 1 })),
    });
    show(api);
    await userEvent.click(await screen.findByText('Author'));
    expect(
      await screen.findByRole('checkbox', { name: 'Ada 1' }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/with the most plugins/)).toBeNull();
  });

  it('write counts as the language of the portal does', async () => {
    const { api } = await counting({
      category: [{ value: 'Monitoring', count: 10_000 }],
    });
    show(api);
    expect(
      await screen.findByRole('checkbox', { name: 'Monitoring 10,000' }),
    ).toBeInTheDocument();
  });
});
