import { expect } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { PluginPage } from './pages/PluginPage';
import { openAsGuest } from './pages/signIn';
import { test } from './test';

test('the home page tells which plugins are new, and leads to them', async ({
  page,
}) => {
  await openAsGuest(page, '/home');
  for (const name of ['Newest', 'Recently released']) {
    const list = page.getByRole('region', { name });
    await expect(
      list.getByRole('listitem').getByRole('link').first(),
    ).toBeVisible();
  }
  await expectAccessible(page);

  const newest = page.getByRole('region', { name: 'Newest' });
  const title = newest.getByRole('listitem').first().getByRole('link');
  const name = await title.innerText();
  await title.click();
  await expect(new PluginPage(page).heading(name)).toBeVisible();
});

test('the home page leads to the updates that wait', async ({ page }) => {
  await openAsGuest(page, '/home');
  await page.getByRole('link', { name: /^\d+ updates? waiting$/ }).click();
  await expect(page).toHaveURL(/\/installed\?attention=update-available$/);
  await expect(page.getByRole('status')).toHaveText(/^\d+ plugin/);
});

test('the search of the portal shows plugins as such', async ({ page }) => {
  // The search index is filled soon after the start, and then every two minutes.
  test.setTimeout(360_000);
  await openAsGuest(page, '/search?query=kubernetes');
  const plugin = page.getByRole('listitem').filter({
    has: page.getByRole('link', { name: 'Kubernetes Entity Provider' }),
  });
  await expect(async () => {
    await page.reload();
    await expect(plugin).toBeVisible({ timeout: 15_000 });
  }).toPass({ timeout: 300_000 });
  await expect(plugin.getByText('Plugin', { exact: true })).toBeVisible();

  // The icons of all results come with one answer
  let requests = 0;
  page.on('request', request => {
    requests += request.url().includes('/api/marketplace/plugins?') ? 1 : 0;
  });
  await page.reload();
  await expect(plugin.locator('img')).toHaveAttribute(
    'src',
    /\/api\/marketplace\/icons\/simple-icons\/kubernetes\.svg$/,
  );
  await expect(plugin.locator('img')).toHaveJSProperty('complete', true);
  expect(requests).toBe(1);

  await plugin.getByRole('link').click();
  await expect(
    new PluginPage(page).heading('Kubernetes Entity Provider'),
  ).toBeVisible();
});

test('people can have the marketplace in German', async ({ page }) => {
  await openAsGuest(page, '/settings');
  await page.getByRole('button', { name: /English/ }).click();
  await page.getByRole('option', { name: 'Deutsch' }).click();
  await page.goto('/marketplace');
  await expect(
    page.getByRole('searchbox', { name: 'Plugins suchen' }),
  ).toBeVisible();
  await expect(
    page.getByText(/^Hinzugefügt am \d\d\.\d\d\.\d{4}$/).first(),
  ).toBeVisible();
});
