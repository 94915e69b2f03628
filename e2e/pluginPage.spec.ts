import { expect, test } from '@playwright/test';
import { installedVersion } from './installedVersion';
import { MarketplacePage } from './pages/MarketplacePage';
import { PluginPage } from './pages/PluginPage';
import { openAsGuest } from './pages/signIn';

test('a card opens the page of its plugin, and back returns to the list', async ({
  page,
}) => {
  const marketplace = new MarketplacePage(page);
  await marketplace.open('?search=argo');
  await marketplace.link('Argo CD').click();

  await expect(page).toHaveURL(/\/catalog\/default\/plugin\/argo-cd$/);
  const plugin = new PluginPage(page);
  await plugin.settled();
  await expect(plugin.heading('Argo CD')).toBeVisible();
  await expect(plugin.about).toContainText('CI/CD');
  await expect(plugin.installStatus).toContainText('Not installed');
  await expect(
    plugin.packages.getByRole('link', {
      name: '@roadiehq/backstage-plugin-argo-cd',
      exact: true,
    }),
  ).toBeVisible();

  await page.goBack();
  await expect(marketplace.search).toHaveValue('argo');
  await expect(marketplace.link('Argo CD')).toBeVisible();
});

test('the page says which packages are installed', async ({ page }) => {
  const plugin = new PluginPage(page);
  await plugin.open('catalog');

  const version = installedVersion('@backstage/plugin-catalog-backend');
  await expect(plugin.installStatus).toContainText('Installed');
  await expect(
    plugin.packages
      .getByRole('listitem')
      .filter({ hasText: '@backstage/plugin-catalog-backend' }),
  ).toContainText(`Installed ${version}`);
});

test('a package has a page of its own', async ({ page }) => {
  const plugin = new PluginPage(page);
  await plugin.open('argo-cd');
  const name = '@roadiehq/backstage-plugin-argo-cd';
  await plugin.packages.getByRole('link', { name, exact: true }).click();

  await expect(page).toHaveURL(/\/catalog\/default\/package\//);
  await expect(plugin.heading(name)).toBeVisible();
});

test('the search of the portal finds a plugin', async ({ page }) => {
  // The search indexes from time to time: the entries may not be in it yet
  test.setTimeout(240_000);
  await openAsGuest(page, '/search?query=argo');
  const found = page.getByRole('link', { name: 'Argo CD', exact: true });
  await expect(async () => {
    await page.reload();
    await expect(found).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 200_000 });
});
