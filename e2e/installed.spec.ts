import { expect, test } from '@playwright/test';
import { installedVersion } from './installedVersion';
import { MarketplacePage } from './pages/MarketplacePage';
import { PluginPage } from './pages/PluginPage';

test('marks what the portal has, with its version', async ({ page }) => {
  const marketplace = new MarketplacePage(page);
  await marketplace.open('?status=installed');

  for (const [title, packageName] of [
    ['Software Catalog', '@backstage/plugin-catalog'],
    ['Search', '@backstage/plugin-search'],
    ['Organization', '@backstage/plugin-org'],
    ['User Settings', '@backstage/plugin-user-settings'],
    ['Notifications', '@backstage/plugin-notifications'],
    ['Plugin Marketplace', 'backstage-plugin-marketplace'],
  ]) {
    await expect(marketplace.card(title)).toContainText(
      `Installed ${installedVersion(packageName)}`,
    );
  }
});

test('marks as partial what lacks its other half', async ({ page }) => {
  const marketplace = new MarketplacePage(page);
  await marketplace.open('?status=partial');

  await expect(marketplace.card('DevTools')).toContainText('Partial');
  await marketplace.link('DevTools').click();
  const { installStatus } = new PluginPage(page);
  await expect(installStatus).toContainText(
    'the frontend package @backstage/plugin-devtools is missing',
  );
});

test('does not mark what the portal lacks', async ({ page }) => {
  const marketplace = new MarketplacePage(page);
  await marketplace.open('?search=argo+cd');

  const card = marketplace.card('Argo CD');
  await expect(card).toBeVisible();
  await expect(card).not.toContainText('Installed');
});
