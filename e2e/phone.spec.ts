import { expect } from '@playwright/test';
import { expectToFit } from './expectToFit';
import { MarketplacePage } from './pages/MarketplacePage';
import { PluginPage } from './pages/PluginPage';
import { test } from './test';

test.use({ viewport: { width: 375, height: 740 } });

test('the marketplace fits a phone', async ({ page }) => {
  const marketplace = new MarketplacePage(page);
  await marketplace.open();

  await expectToFit(page);
});

test('the filters are behind a button on a phone', async ({ page }) => {
  const marketplace = new MarketplacePage(page);
  await marketplace.open();
  const all = await marketplace.total();
  await page.getByRole('button', { name: 'Filters' }).click();
  await marketplace.filter('Category', 'CI/CD').check();
  await page.getByRole('button', { name: /^Show \d+ plugins$/ }).click();

  await expect.poll(() => marketplace.total()).toBeLessThan(all);
  await expectToFit(page);
});

test('the page of a plugin fits a phone', async ({ page }) => {
  await new PluginPage(page).open('catalog');

  await expectToFit(page);
});

test('the state of a plugin leads to the guide on a phone', async ({
  page,
}) => {
  const plugin = new PluginPage(page);
  await plugin.open('acme-deploys');
  await expectToFit(page);
  await plugin.next('Install').click();
  await plugin.tabSettled('install');
  await expectToFit(page);
});
