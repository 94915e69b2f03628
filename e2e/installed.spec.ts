import { expect } from '@playwright/test';
import { denyPermissions } from './denyPermissions';
import { expectAccessible } from './expectAccessible';
import { expectToFit } from './expectToFit';
import { installedVersion } from './installedVersion';
import { InstalledPage } from './pages/InstalledPage';
import { MarketplacePage } from './pages/MarketplacePage';
import { PluginPage } from './pages/PluginPage';
import { test } from './test';

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

test('tells what the portal has, from where that is known, and that it runs', async ({
  page,
}) => {
  await new MarketplacePage(page).open();
  const installed = new InstalledPage(page);
  await installed.tab.click();

  await expect(page).toHaveURL(/\/marketplace\/installed$/);
  await expect(installed.facts).toContainText('Backstage 1.55');
  await expect(installed.facts).toContainText('read from its own files');

  const row = installed.row('Plugin Marketplace');
  const version = installedVersion('backstage-plugin-marketplace');
  await expect(row).toContainText(version);
  await expect(row).toContainText('Declared');
  await expect(row).toContainText('This browser');
});

test(
  'tells which version runs in this browser',
  // Plugins of the legacy system tell no version
  { tag: '@new-system' },
  async ({ page }) => {
    const installed = new InstalledPage(page);
    await installed.open();
    await expect(installed.row('Plugin Marketplace')).toContainText(
      `This browser ${installedVersion('backstage-plugin-marketplace')}`,
    );
  },
);

test('figures list what they count', async ({ page }) => {
  const installed = new InstalledPage(page);
  await installed.open();
  await installed.row('DevTools').waitFor();
  const all = await installed.total();

  await installed.tile('Incomplete or not loaded').click();
  await expect(page).toHaveURL(
    /attention=missing-companion&attention=not-loaded/,
  );
  await expect.poll(() => installed.total()).toBeLessThan(all);
  await expect(installed.row('DevTools')).toContainText('Partial');

  await page.goBack();
  await expect.poll(() => installed.total()).toBe(all);
});

test('keeps search and order in the address, and back restores them', async ({
  page,
}) => {
  const installed = new InstalledPage(page);
  await installed.open();
  await installed.row('Software Catalog').waitFor();
  await installed.column('Plugin').getByRole('button').click();
  await expect(page).toHaveURL(/sort=title/);
  await expect(installed.column('Plugin')).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await installed.search.fill('software catalog');
  await expect(page).toHaveURL(/search=software\+catalog/);

  await installed.row('Software Catalog').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/catalog\/default\/plugin\//);
  await page.goBack();
  await expect(installed.search).toHaveValue('software catalog');
  await expect(installed.column('Plugin')).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
});

test('can be worked with the keyboard', async ({ page }) => {
  const installed = new InstalledPage(page);
  await installed.open();
  await installed.row('DevTools').waitFor();

  const incomplete = installed.attention('Incomplete');
  await incomplete.focus();
  await page.keyboard.press('Enter');
  await expect(incomplete).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Space');
  await expect(incomplete).toHaveAttribute('aria-pressed', 'false');

  const plugin = installed.column('Plugin');
  await plugin.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(plugin).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Space');
  await expect(plugin).toHaveAttribute('aria-sort', 'descending');
  await expect(plugin.getByRole('button')).toBeFocused();
});

test('tells what the registry has that is newer, and what it calls deprecated', async ({
  page,
}) => {
  // Registries are asked a while after the portal has started
  test.setTimeout(360_000);
  const installed = new InstalledPage(page);
  await installed.open();
  const catalog = installed.row('Software Catalog');
  await expect(async () => {
    await page.reload();
    await expect(catalog).toContainText('99.0.0', { timeout: 20_000 });
  }).toPass({ timeout: 300_000 });

  await expect(catalog).toContainText('A major version behind');
  await expect(installed.row('Organization')).toContainText('Deprecated');
  const updates = installed.tile('Updates waiting');
  await expect(updates).toContainText('1 major');
  await updates.click();
  await expect.poll(() => installed.total()).toBe(1);
  await catalog.getByRole('link').first().click();
  await expect(new PluginPage(page).installStatus).toContainText(
    'Version 99.0.0 is out',
  );
});

test('lists every package, and saves them as CSV', async ({ page }) => {
  const installed = new InstalledPage(page);
  await installed.openPackages('?search=plugin-catalog');
  const row = installed.row('@backstage/plugin-catalog-backend').first();
  await expect(row).toContainText(
    installedVersion('@backstage/plugin-catalog-backend'),
  );
  await expect(row).toContainText('Loaded');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/^packages-of-.*\.csv$/);

  await installed.views.getByRole('link', { name: 'Plugins' }).click();
  await expect(page).toHaveURL(/\/marketplace\/installed$/);
});

test('people without the permission see nothing of it', async ({ page }) => {
  await denyPermissions(page, 'marketplace.inventory.');
  const installed = new InstalledPage(page);
  await installed.open();

  await expect(installed.noAccess).toBeVisible();
  await expect(installed.tab).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1400, 390]) {
    test.describe(`in the ${colorScheme} theme, ${width} wide`, () => {
      test.use({
        colorScheme,
        reducedMotion: 'reduce',
        viewport: { width, height: 900 },
      });

      test('what is installed is accessible, and fits', async ({ page }) => {
        const installed = new InstalledPage(page);
        await installed.open();
        const list = width > 1000 ? installed.table : installed.cards.first();
        await list.waitFor();
        await expectAccessible(page);
        await expectToFit(page);

        await installed.views.getByRole('link', { name: 'Packages' }).click();
        await expect(page).toHaveURL(/packages$/);
        await list.waitFor();
        await expectAccessible(page);
        await expectToFit(page);
      });
    });
  }
}
