import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aPlugin,
  aSource,
  InMemoryMarketplace,
  renderMarketplace,
} from '../../__testUtils__';

const api = () =>
  new InMemoryMarketplace([aPlugin('Argo CD')], [aSource('bundled')]);

describe('MarketplacePage', () => {
  it('keeps browsing at its own address, with the filters', async () => {
    renderMarketplace(api(), '/marketplace?search=argo');
    expect(await screen.findByRole('searchbox')).toHaveValue('argo');
    expect(screen.getByRole('note')).toHaveTextContent(
      '/marketplace?search=argo',
    );
  });

  it('leads to the sources', async () => {
    renderMarketplace(api(), '/marketplace');
    await userEvent.click(await screen.findByRole('link', { name: 'Sources' }));
    expect(
      await screen.findByRole('heading', { name: 'bundled' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('note')).toHaveTextContent('/marketplace/sources');
  });

  it.each([
    ['/marketplace', 'Browse'],
    ['/marketplace/installed', 'Installed'],
    ['/marketplace/installed/packages', 'Installed'],
    ['/marketplace/plugins/unlisted/cost-report', 'Installed'],
    ['/marketplace/sources/bundled', 'Sources'],
  ])('tells at %s that it is in: %s', async (path, tab) => {
    renderMarketplace(api(), path);
    const tabs = await screen.findByRole('navigation', {
      name: 'Parts of the marketplace',
    });
    expect(
      await within(tabs).findByRole('link', { current: 'page' }),
    ).toHaveTextContent(tab);
  });

  it('has nothing at other addresses', async () => {
    renderMarketplace(api(), '/marketplace/nowhere');
    expect(await screen.findByText(/page not found/i)).toBeInTheDocument();
  });
});
