import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { TranslatableString } from '@rjsf/utils';
import { screen } from '@testing-library/react';
import { marketplaceApiRef } from '../api';
import { useFormWords } from '../components/ConfigForm/useFormWords';
import { HomeWidget } from '../components/HomeWidget';
import { HomeCard } from '../components/HomeWidget/HomeCard';
import { InstalledTiles } from '../components/InstalledTiles';
import { ResultCount } from '../components/ResultCount';
import { RelativeTime } from '../components/Time';
import { rootRouteRef } from '../routes';
import { aPlugin, anInstance, InMemoryMarketplace } from '../__testUtils__';
import { anOverview } from '../__testUtils__/anInstance';
import { minutesAgo } from '../__testUtils__/aSource';
import { anInstalledPlugin } from '../__testUtils__/aStatus';

const behind = anInstalledPlugin({ attention: ['update-available'] });
const updates = { total: 12345, major: 1, minor: 0, patch: 3, prerelease: 0 };
const overview = anOverview(anInstance('local'), []);

const marketplace = new InMemoryMarketplace([
  aPlugin('Argo CD', { added: '2021-04-20', status: behind }),
]);

/** Renders in a portal that offers both languages, and a browser that prefers English. */
function show(defaultLanguage: string) {
  renderInTestApp(
    <>
      <HomeCard Content={HomeWidget} />
      <FormWords />
      <InstalledTiles
        overview={{ ...overview, plugins: { ...overview.plugins, updates } }}
        picked={[]}
        onPick={() => {}}
      />
      <ResultCount count={10_000} loading={false} />
      <RelativeTime at={minutesAgo(5)} />
    </>,
    {
      apis: [[marketplaceApiRef, marketplace]],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/marketplace': rootRouteRef,
      },
      config: {
        app: {
          baseUrl: 'http://localhost:3000',
          extensions: [
            {
              'api:app/app-language': {
                config: { availableLanguages: ['en', 'de'], defaultLanguage },
              },
            },
          ],
        },
        backend: { baseUrl: 'http://localhost:7007' },
      },
    },
  );
}

/** What the library of forms asks to be translated. */
function FormWords() {
  const wordsOf = useFormWords();
  const { AddItemButton, ArrayItemTitle } = TranslatableString;
  return (
    <p>
      {[ArrayItemTitle, AddItemButton].map(text => wordsOf(text)).join(', ')}
    </p>
  );
}

describe('a portal with several languages', () => {
  // The browser remembers what was picked.
  afterEach(() => localStorage.clear());

  it.each([
    [
      'de',
      [
        'Plugin-Marktplatz',
        'Element, Element hinzufügen',
        '1 Update steht aus',
        '20.04.2021',
        '12.345',
        '10.000 Plugins',
        '1 Major · 3 Patches',
        'vor 5 Minuten',
      ],
    ],
    [
      'en',
      [
        'Plugin Marketplace',
        'Item, Add an item',
        '1 update waiting',
        'Apr 20, 2021',
        '12,345',
        '10,000 plugins',
        '1 major · 3 patch',
        '5 minutes ago',
      ],
    ],
  ])(
    'writes texts, dates and numbers as people do in %s',
    async (language, texts) => {
      show(language);
      for (const text of texts) {
        expect(
          await screen.findByText(text, {}, { timeout: 10_000 }),
        ).toBeInTheDocument();
      }
    },
    30_000,
  );
});
