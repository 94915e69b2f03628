import { screen, within } from '@testing-library/react';
import {
  aPlugin,
  anInstalledPlugin,
  InMemoryMarketplace,
  renderOnPluginPage,
} from '../../__testUtils__';
import { RelatedPluginsCard } from './RelatedPluginsCard';

const plugin = aPlugin('Argo CD', { categories: ['CI/CD'] });
const others = Array.from({ length: 30 }, (_, i) =>
  aPlugin(`Other ${i + 1}`, {
    categories: ['CI/CD'],
    status: i === 29 ? anInstalledPlugin() : { state: 'not-installed' },
  }),
);

describe('RelatedPluginsCard', () => {
  it('shows five others of the category, those that are there first', async () => {
    renderOnPluginPage(
      <RelatedPluginsCard />,
      plugin,
      new InMemoryMarketplace([plugin, aPlugin('Unrelated'), ...others]),
    );
    const [first] = await screen.findAllByRole('listitem');
    expect(first).toHaveTextContent('Other 30');
    expect(first).toHaveTextContent('Installed');
    expect(screen.getAllByRole('link').map(link => link.textContent)).toEqual([
      'Other 30',
      'Other 1',
      'Other 2',
      'Other 3',
      'Other 4',
    ]);
    expect(within(first).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/plugin/other-30',
    );
  });

  it('tells that there is no other', async () => {
    renderOnPluginPage(<RelatedPluginsCard />, plugin);
    expect(
      await screen.findByText('No other plugin is for the same purpose.'),
    ).toBeInTheDocument();
  });

  it('asks for nothing where the purpose is not known', async () => {
    const lone = aPlugin('Lone', { categories: [] });
    const marketplace = new InMemoryMarketplace([lone, ...others]);
    renderOnPluginPage(<RelatedPluginsCard />, lone, marketplace);
    await screen.findByText('No other plugin is for the same purpose.');
    expect(marketplace.queries).toEqual([]);
  });
});
