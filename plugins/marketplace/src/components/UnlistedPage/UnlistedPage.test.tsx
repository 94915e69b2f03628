import { ResponseError } from '@backstage/errors';
import { screen, waitFor } from '@testing-library/react';
import {
  anInstalledPackage,
  anInstalledPlugin,
  aPlugin,
  InMemoryMarketplace,
  renderMarketplace,
} from '../../__testUtils__';

const costReport = aPlugin('Cost Report', {
  entityRef: 'plugin:unlisted/cost-report',
  namespace: 'unlisted',
  unlisted: true,
  status: anInstalledPlugin({ version: '3.1.0', attention: ['unlisted'] }),
  packages: [
    {
      packageName: '@acme/cost-report',
      role: 'frontend-plugin',
      aliases: [],
      status: anInstalledPackage({ version: '3.1.0' }),
    },
  ],
});
const path = '/marketplace/plugins/unlisted/cost-report';

describe('UnlistedPage', () => {
  it('shows what is known of a plugin, and how to list it', async () => {
    renderMarketplace(new InMemoryMarketplace([costReport]), path);
    const status = await screen.findByRole('region', {
      name: 'Install status',
    });
    expect(status).toHaveTextContent('Installed');
    expect(status).toHaveTextContent('No source has an entry of it.');
    expect(screen.getByRole('region', { name: 'Packages' })).toHaveTextContent(
      '@acme/cost-report',
    );
    const howTo = screen.getByRole('region', { name: 'How to list it' });
    await waitFor(() => expect(howTo).toHaveTextContent('type: packages'));
    expect(howTo).toHaveTextContent("- '@acme/cost-report'");
  });

  it('suggests the workspace for what is developed there', async () => {
    renderMarketplace(
      new InMemoryMarketplace([{ ...costReport, internal: true }]),
      path,
    );
    const howTo = await screen.findByRole('region', { name: 'How to list it' });
    await waitFor(() => expect(howTo).toHaveTextContent('type: workspace'));
  });

  it('leads on from a plugin that is listed by now, or gone', async () => {
    const marketplace = new InMemoryMarketplace([]);
    const response = Response.json(
      { error: { name: 'NotFoundError', message: 'It has none' } },
      { status: 404 },
    );
    jest
      .spyOn(marketplace, 'getPlugin')
      .mockRejectedValue(await ResponseError.fromResponse(response));
    renderMarketplace(marketplace, path);
    expect(
      await screen.findByText(/The plugin cost-report is not installed/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'See what is installed' }),
    ).toHaveAttribute('href', '/marketplace/installed');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says why the plugin could not be loaded', async () => {
    const marketplace = new InMemoryMarketplace([]);
    jest
      .spyOn(marketplace, 'getPlugin')
      .mockRejectedValue(new Error('No answer'));
    renderMarketplace(marketplace, path);
    expect(
      await screen.findByText(/cost-report could not be loaded: No answer/),
    ).toBeInTheDocument();
  });
});
