import { expect, Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { expectToFit } from './expectToFit';
import { MarketplacePage } from './pages/MarketplacePage';
import { PluginPage } from './pages/PluginPage';
import { SourcesPage } from './pages/SourcesPage';
import { test } from './test';

/*
 * What the source "hostile" has, see scripts/testing/entries. That none of it runs a script
 * or asks a stranger is looked at by `test` itself.
 */
const plugins = [
  { name: 'hostile-markup', title: 'Hostile markup <img' },
  { name: 'hostile-giant', title: 'GiantWWW' },
  { name: 'hostile-brackets', title: 'Hostile brackets' },
  { name: 'hostile-bidi', title: 'Hostile direction' },
  { name: 'right-to-left', title: 'תוסף לדוגמה' },
];

for (const width of [1280, 390]) {
  test.describe(`${width} wide`, () => {
    test.use({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });

    test('entries that mean harm do none in the marketplace', async ({
      page,
    }) => {
      const marketplace = new MarketplacePage(page);
      await marketplace.open('?source=hostile');
      expect(await marketplace.total()).toBe(plugins.length);

      for (const view of ['List', 'Cards']) {
        await page.getByRole('button', { name: view, exact: true }).click();
        for (const { title } of plugins) {
          await expect(
            marketplace.cards.filter({ hasText: title }),
          ).toBeVisible();
        }
        await expectToHoldHarmless(page);
      }
    });

    for (const { name, title } of plugins) {
      test(`an entry that means harm does none on its page: ${name}`, async ({
        page,
      }) => {
        const plugin = new PluginPage(page);
        await plugin.openOverview(name);
        await expect(plugin.heading(title)).toBeVisible();
        await expectToHoldHarmless(page);
      });
    }

    test('a readme that means harm does none', async ({ page }) => {
      const plugin = new PluginPage(page);
      await plugin.openTab('hostile-markup', 'readme');

      await expect(plugin.readme.getByText('The end.')).toBeVisible();
      await expectToHoldHarmless(page);
    });
  });
}

test('links of a readme lead to web pages below its repository alone', async ({
  page,
}) => {
  const plugin = new PluginPage(page);
  await plugin.openTab('hostile-markup', 'readme');
  const { readme } = plugin;

  for (const name of ['a script', 'a page', 'a macro', 'a host']) {
    await expect(readme.getByText(name)).toBeVisible();
    await expect(readme.getByRole('link', { name })).toHaveCount(0);
  }
  for (const link of await readme.getByRole('link').all()) {
    const href = (await link.getAttribute('href')) ?? '';
    expect(href).toMatch(/^(#|https:\/\/)/);
  }
});

test('the shelves and the home page hold entries that mean harm', async ({
  page,
}) => {
  await new MarketplacePage(page).open();
  const newest = page.getByRole('region', { name: 'Newest' });
  await expect(newest.getByText('Hostile markup <img')).toBeVisible();
  await expectToHoldHarmless(page);

  await page.goto('/home');
  await expect(page.getByText('Hostile markup <img').first()).toBeVisible();
  await expectToHoldHarmless(page);
});

test('what is beyond what an entry may be is refused, and told of', async ({
  page,
}) => {
  const sources = new SourcesPage(page);
  await sources.openSource('hostile');

  const errors = sources.problems.getByRole('listitem');
  for (const [file, field] of [
    ['too-long-title.yaml', 'metadata.title'],
    ['too-long-description.yaml', 'metadata.description'],
    ['fetching.yaml', 'metadata.title'],
  ]) {
    const error = errors.filter({ hasText: file });
    await expect(error).toContainText('Error');
    await expect(error).toContainText(field);
  }
  await expectToFit(page);
});

async function expectToHoldHarmless(page: Page): Promise<void> {
  await expectHarmless(page);
  await expectIconsWithin(page, 64);
  await expectToFit(page);
  await expectAccessible(page);
}

/** Expects nothing of an entry to have become a part of the page that does anything. */
async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() =>
    [
      // A person may follow a link to any web page; the page itself asks nobody
      ...[...document.querySelectorAll('a')].filter(
        ({ href }) => href && !/^https?:/.test(href),
      ),
      ...document.querySelectorAll(
        [
          'iframe, object, embed, video, base, meta[http-equiv="refresh"]',
          '[src*="evil.example"]:not([src^="data:image/"]), [style*="evil.example"], [action]',
          '[onerror], [onload], [onmouseover], [ontoggle], [style*="z-index: 9999"]',
        ].join(),
      ),
    ].map(element => element.outerHTML),
  );
  expect(found).toEqual([]);
}

/** Expects icons to stay in their places, however large they are by themselves. */
async function expectIconsWithin(page: Page, size: number): Promise<void> {
  const images = page.getByRole('main').locator('img[src^="data:image/"]');
  for (const image of await images.all()) {
    const box = await image.boundingBox();
    expect(box?.width ?? 0).toBeLessThanOrEqual(size);
    expect(box?.height ?? 0).toBeLessThanOrEqual(size);
  }
}
