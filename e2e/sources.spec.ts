import { expect } from '@playwright/test';
import { denyPermissions } from './denyPermissions';
import { expectAccessible } from './expectAccessible';
import { expectToFit } from './expectToFit';
import { MarketplacePage } from './pages/MarketplacePage';
import { PluginPage } from './pages/PluginPage';
import { SourcesPage } from './pages/SourcesPage';
import { test } from './test';

test('tells how the bundled entries are doing', async ({ page }) => {
  await new MarketplacePage(page).open();
  const sources = new SourcesPage(page);
  await sources.tab.click();

  await expect(page).toHaveURL(/\/marketplace\/sources$/);
  const bundled = sources.source('bundled');
  await expect(bundled).toContainText('Healthy');
  await expect(bundled).toContainText('Comes with the marketplace');
  await expect(bundled).toContainText(/Plugins\d{3}/);
  await expect(bundled).toContainText('Errors0');
});

test('reads a source again, and finds nothing new', async ({ page }) => {
  // A busy portal reads after a while, and the page asks from time to time
  test.slow();
  const sources = new SourcesPage(page);
  await sources.open();
  const bundled = sources.source('bundled');
  const accepted = page.waitForResponse(
    response =>
      response.url().endsWith('/sources/bundled/refresh') &&
      response.status() === 202,
  );
  await sources.refresh('bundled');
  await accepted;

  // It may be read before anybody can see that, or be told of a while later
  await expect(bundled).toContainText(/nothing new/, { timeout: 100_000 });
  await expect(
    bundled.getByRole('button', { name: 'Refresh bundled' }),
  ).toBeVisible();
});

test('a source has a page of its own, with its readings', async ({ page }) => {
  const sources = new SourcesPage(page);
  await sources.open();
  await sources.list.getByRole('link', { name: 'bundled' }).click();

  await expect(page).toHaveURL(/\/marketplace\/sources\/bundled$/);
  await expect(sources.problems).toContainText('No problems');
  await expect(sources.runs.getByRole('listitem').first()).toContainText(
    /\d+ files/,
  );
  await page.reload();
  await expect(sources.runs).toBeVisible();
});

test('says so when there is no such source', async ({ page }) => {
  await new SourcesPage(page).openSource('nope');

  await expect(
    page.getByText(/source nope could not be loaded/).first(),
  ).toBeVisible();
});

test('the page of a plugin tells where its entry comes from', async ({
  page,
}) => {
  const plugin = new PluginPage(page);
  await plugin.open('argo-cd');
  const card = plugin.card('Where this entry comes from');

  await expect(card).toContainText('argo-cd.yaml');
  await card.getByRole('link', { name: 'bundled' }).click();
  await expect(page).toHaveURL(/\/marketplace\/sources\/bundled$/);
});

test('people without the permission see no sources', async ({ page }) => {
  await denyPermissions(page, 'marketplace.source.');
  const sources = new SourcesPage(page);
  await sources.open();

  await expect(sources.noAccess).toBeVisible();
  await expect(sources.tab).toBeHidden();
});

test('the API tells nobody without credentials of sources', async ({
  request,
}) => {
  for (const path of ['sources', 'sources/bundled']) {
    const response = await request.get(`/api/marketplace/${path}`);
    expect(response.status()).toBe(401);
  }
  const refresh = await request.post(
    '/api/marketplace/sources/bundled/refresh',
    { data: {} },
  );
  expect(refresh.status()).toBe(401);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('the sources are accessible', async ({ page }) => {
      const sources = new SourcesPage(page);
      await sources.open();
      await sources.source('bundled').waitFor();
      await expectAccessible(page);

      await sources.list.getByRole('link', { name: 'bundled' }).click();
      await sources.runs.getByRole('listitem').first().waitFor();
      await expectAccessible(page);
    });
  });
}

test('the sources fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 740 });
  const sources = new SourcesPage(page);
  await sources.open();
  await sources.source('bundled').waitFor();

  await expectToFit(page);
});
