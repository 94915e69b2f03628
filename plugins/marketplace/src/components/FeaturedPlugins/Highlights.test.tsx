import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CollectionDetails } from 'backstage-plugin-marketplace-common';
import {
  aPlugin,
  InMemoryMarketplace,
  mediaQuery,
  renderBrowsePage,
} from '../../__testUtils__';

const plugins = [
  aPlugin('Argo CD', { added: '2021-01-01', released: '2026-04-01' }),
  aPlugin('Grafana', { added: '2026-05-01' }),
  aPlugin('Undated'),
];

function collection(title: string, count: number): CollectionDetails {
  const name = title.toLowerCase().replace(' ', '-');
  return {
    entityRef: `plugincollection:default/${name}`,
    namespace: 'default',
    name,
    title,
    description: `What is in ${title}.`,
    type: 'curated',
    pluginCount: count,
    sources: [],
    plugins: plugins.slice(0, count),
  };
}

const COLLECTIONS = [collection('Featured', 2), collection('First steps', 1)];

function show(query = '', collections = COLLECTIONS) {
  const api = new InMemoryMarketplace(plugins);
  api.collections = collections;
  renderBrowsePage(api, query);
  return api;
}
const linksOf = (name: string) =>
  within(screen.getByRole('region', { name }))
    .getAllByRole('link')
    .map(link => link.textContent);

describe('Highlights', () => {
  beforeEach(() => {
    window.matchMedia = media => mediaQuery(media, true);
  });

  it('shows collections, and what is featured, new and released anew', async () => {
    show();
    await screen.findByText('What is in First steps.');
    expect(linksOf('Collections')).toEqual(['First steps']);
    expect(linksOf('Featured')).toEqual(['Show all', 'Argo CD', 'Grafana']);
    expect(linksOf('Newest')).toEqual(['Show all', 'Grafana', 'Argo CD']);
    expect(linksOf('Recently released')).toEqual(['Show all', 'Argo CD']);
    expect(
      screen.getByRole('region', { name: 'Recently released' }),
    ).toHaveTextContent('Released Apr 1, 2026');
  });

  it('leads to the plugins of a collection, and makes room for them', async () => {
    show();
    await userEvent.click(
      await screen.findByRole('link', { name: 'First steps' }),
    );
    expect(screen.getByRole('note')).toHaveTextContent(
      '?collection=default/first-steps',
    );
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'Newest' })).toBeNull(),
    );
  });

  it.each(['?search=argo', '?category=Monitoring', '?sort=added'])(
    'is not asked for at %s',
    async query => {
      const asked = jest.spyOn(InMemoryMarketplace.prototype, 'getHighlights');
      show(query);
      expect(await screen.findByText(/^\d plugins?$/)).toBeInTheDocument();
      expect(screen.queryByRole('region', { name: 'Newest' })).toBeNull();
      expect(asked).not.toHaveBeenCalled();
      asked.mockRestore();
    },
  );

  it('is left out when it cannot be had', async () => {
    const api = new InMemoryMarketplace(plugins);
    jest.spyOn(api, 'getHighlights').mockRejectedValue(new Error('offline'));
    renderBrowsePage(api);
    expect(await screen.findByText('3 plugins')).toBeInTheDocument();
    await waitFor(() =>
      expect(
        screen.queryByRole('region', { name: 'Newest', hidden: true }),
      ).toBeNull(),
    );
    expect(screen.queryByText(/offline/)).toBeNull();
  });

  it('has no place for collections where there is but the featured one', async () => {
    show('', COLLECTIONS.slice(0, 1));
    expect(
      await screen.findByRole('region', { name: 'Featured' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Collections' })).toBeNull();
  });
});
