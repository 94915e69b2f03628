import { screen } from '@testing-library/react';
import { InMemoryMarketplace, renderMarketplace } from '../../__testUtils__';

const denied = ['marketplace.inventory.read'];

describe('InventoryAccess', () => {
  it('shows no tab to people who may not see what is installed', async () => {
    renderMarketplace(new InMemoryMarketplace([]), '/marketplace', { denied });
    await screen.findByText('The marketplace is empty');
    expect(await screen.findByText('Sources')).toBeInTheDocument();
    expect(screen.queryByText('Installed', { selector: 'a' })).toBeNull();
  });

  it.each(['/marketplace/installed', '/marketplace/installed/packages'])(
    'tells them what they lack at %s, and asks for nothing',
    async path => {
      const api = new InMemoryMarketplace([]);
      const list = jest.spyOn(api, 'listInstances');
      renderMarketplace(api, path, { denied });

      expect(
        await screen.findByText('You may not see what is installed'),
      ).toBeInTheDocument();
      expect(
        screen.getByText(/marketplace\.inventory\.read/),
      ).toBeInTheDocument();
      expect(list).not.toHaveBeenCalled();
    },
  );
});
