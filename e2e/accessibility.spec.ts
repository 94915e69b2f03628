import { expect } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { MarketplacePage } from './pages/MarketplacePage';
import { PluginPage } from './pages/PluginPage';
import { openAsGuest } from './pages/signIn';
import { test } from './test';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('the marketplace is accessible', async ({ page }) => {
      await new MarketplacePage(page).open();
      await expectAccessible(page);
    });

    test('the marketplace with filters is accessible', async ({ page }) => {
      await new MarketplacePage(page).open(
        '?category=Catalog&status=installed&status=partial',
      );
      await expectAccessible(page);
    });

    test('the empty state is accessible', async ({ page }) => {
      const marketplace = new MarketplacePage(page);
      await marketplace.open();
      await marketplace.search.fill('no such plugin anywhere');
      await page.getByText('No plugin matches').waitFor();
      await expectAccessible(page);
    });

    test('the error state is accessible', async ({ page }) => {
      await page.route('**/api/marketplace/plugins?*', route =>
        route.fulfill({ status: 503, json: {} }),
      );
      await openAsGuest(page, '/marketplace');
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      await expectAccessible(page);
    });

    test('the page of a package is accessible', async ({ page }) => {
      await openAsGuest(
        page,
        '/catalog/default/package/backstage-plugin-catalog',
      );
      await page
        .getByRole('definition')
        .filter({ hasText: 'Frontend plugin' })
        .waitFor();
      await page.getByRole('paragraph').getByText('Frontend plugin').waitFor();
      await expectAccessible(page);
    });

    test('the page of a plugin is accessible', async ({ page }) => {
      await new PluginPage(page).open('catalog');
      await expectAccessible(page);
    });

    for (const tab of ['install', 'readme', 'versions'] as const) {
      test(`the tab ${tab} of a plugin is accessible`, async ({ page }) => {
        const plugin = new PluginPage(page);
        await plugin.openTab('acme-deploys', tab);
        if (tab === 'install') {
          await plugin
            .form('@acme/plugin-deploys-backend')
            .getByRole('textbox', { name: 'region' })
            .waitFor();
        }
        await expectAccessible(page);
      });
    }

    test('the page of a collection is accessible', async ({ page }) => {
      await openAsGuest(
        page,
        '/catalog/default/plugincollection/acme-favourites',
      );
      await page.getByRole('heading', { name: 'Argo CD' }).waitFor();
      await expectAccessible(page);
    });

    test('the list of plugins is accessible', async ({ page }) => {
      const marketplace = new MarketplacePage(page);
      await marketplace.open('?category=Search');
      await page.getByRole('button', { name: 'List', exact: true }).click();
      await expect(marketplace.cards.first()).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test('nothing moves for those who want less motion', async ({ page }) => {
  // What stands for plugins while they are loaded moves for everybody else
  await page.route('**/api/marketplace/plugins?*', () => {});
  await openAsGuest(page, '/marketplace');
  const moving = () =>
    page.evaluate(
      () =>
        document
          .getAnimations()
          .filter(({ playState }) => playState === 'running').length,
    );
  await expect.poll(moving).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(moving).toBe(0);
});

test('a dialog gives the focus back to what has opened it', async ({
  page,
}) => {
  await new MarketplacePage(page).open();
  const open = page.getByRole('button', { name: 'Missing a plugin?' });
  await open.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Add your plugin' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add your plugin' });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(open).toBeFocused();
});
