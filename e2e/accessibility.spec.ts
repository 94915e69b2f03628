import { test } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { MarketplacePage } from './pages/MarketplacePage';
import { PluginPage } from './pages/PluginPage';
import { openAsGuest } from './pages/signIn';

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
  });
}
