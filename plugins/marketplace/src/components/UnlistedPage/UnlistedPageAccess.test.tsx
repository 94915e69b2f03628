import { ResponseError } from '@backstage/errors';
import { screen } from '@testing-library/react';
import { InMemoryMarketplace, renderMarketplace } from '../../__testUtils__';

describe('UnlistedPage', () => {
  it('leads nobody to what they may not see', async () => {
    const marketplace = new InMemoryMarketplace([]);
    const response = Response.json(
      { error: { name: 'NotFoundError', message: 'It has none' } },
      { status: 404 },
    );
    jest
      .spyOn(marketplace, 'getPlugin')
      .mockRejectedValue(await ResponseError.fromResponse(response));
    renderMarketplace(
      marketplace,
      '/marketplace/plugins/unlisted/cost-report',
      {
        denied: ['marketplace.inventory.read'],
      },
    );
    expect(
      await screen.findByText('This plugin is not here'),
    ).toBeInTheDocument();
    // By now the permissions are known.
    expect(await screen.findByText('Sources')).toBeInTheDocument();
    expect(screen.queryByText('See what is installed')).toBeNull();
  });
});
