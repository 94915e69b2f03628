import { screen } from '@testing-library/react';
import {
  aSource,
  InMemoryMarketplace,
  renderMarketplace,
} from '../../__testUtils__';

const denied = ['marketplace.source.read'];

describe('SourcesAccess', () => {
  it('shows no tab to people who may not see the sources', async () => {
    renderMarketplace(new InMemoryMarketplace([]), '/marketplace', { denied });
    await screen.findByText('The marketplace is empty');
    expect(screen.getByText('Browse')).toBeInTheDocument();
    expect(screen.queryByText('Sources')).toBeNull();
    expect(screen.queryByText('Look at the sources')).toBeNull();
  });

  it.each(['/marketplace/sources', '/marketplace/sources/acme'])(
    'tells them what they lack at %s, and asks for nothing',
    async path => {
      const api = new InMemoryMarketplace([], [aSource('acme')]);
      const list = jest.spyOn(api, 'listSources');
      const get = jest.spyOn(api, 'getSource');
      renderMarketplace(api, path, { denied });

      expect(
        await screen.findByText('You may not see the sources'),
      ).toBeInTheDocument();
      expect(screen.getByText(/marketplace\.source\.read/)).toBeInTheDocument();
      expect(list).not.toHaveBeenCalled();
      expect(get).not.toHaveBeenCalled();
    },
  );
});
