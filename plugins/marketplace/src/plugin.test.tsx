import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { JsonObject } from '@backstage/types';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { marketplaceApiRef } from './api';
import { marketplacePlugin } from './plugin';
import { aPlugin, InMemoryMarketplace } from './__testUtils__';
import { pluginEntity } from './__testUtils__/pluginEntity';

// The first time, pages and cards are loaded and compiled.
const patience = { timeout: 30_000 };
const plugin = aPlugin('Argo CD');

function show(path: string, extensions: JsonObject[] = []) {
  renderTestApp({
    config: {
      app: { baseUrl: 'http://localhost:3000', extensions },
      backend: { baseUrl: 'http://localhost:7007' },
    },
    features: [catalogPlugin, marketplacePlugin],
    initialRouteEntries: [path],
    apis: [
      [marketplaceApiRef, new InMemoryMarketplace([plugin])],
      [catalogApiRef, catalogApiMock({ entities: [pluginEntity(plugin)] })],
    ],
  });
}

describe('marketplacePlugin', () => {
  it('leads from a card of the page to the cards of the plugin', async () => {
    show('/marketplace');
    await userEvent.click(
      await screen.findByRole('link', { name: 'Argo CD' }, patience),
    );
    for (const title of ['Install status', 'Packages']) {
      expect(
        await screen.findByRole('heading', { name: title }, patience),
      ).toBeInTheDocument();
    }
    // Ours stands beside the catalog's own.
    expect(screen.getAllByRole('heading', { name: 'About' })).toHaveLength(2);
  }, 60_000);

  it.each([
    ['of the language', 'Marktplatz', {}],
    ['that the portal has configured', 'Plugins', { title: 'Plugins' }],
  ])(
    'has a page with a header, and the title %s',
    async (_, title, config) => {
      localStorage.clear();
      show('/marketplace', [
        {
          'api:app/app-language': {
            config: { availableLanguages: ['en', 'de'], defaultLanguage: 'de' },
          },
        },
        { 'page:marketplace': { config } },
      ]);
      // Texts that arrive later show the page anew.
      await waitFor(() => {
        expect(
          screen.getByRole('heading', { level: 1, name: title }),
        ).toBeInTheDocument();
        expect(screen.getAllByRole('main')).toHaveLength(1);
      }, patience);
      localStorage.clear();
    },
    60_000,
  );

  it.each([
    ['install', 'Guide'],
    ['readme', 'Readme'],
    ['versions', 'Versions'],
  ])(
    'has a tab for %s, after the overview',
    async (path, title) => {
      show(`/catalog/default/plugin/argo-cd/${path}`);
      expect(
        await screen.findByRole('heading', { name: title, level: 3 }, patience),
      ).toBeInTheDocument();
      const tabs = within(
        screen.getByRole('navigation', { name: 'Content navigation' }),
      ).getAllByRole('link');
      expect(tabs.map(tab => tab.textContent)).toEqual([
        'Overview',
        'Install',
        'Readme',
        'Versions',
      ]);
    },
    60_000,
  );
});
