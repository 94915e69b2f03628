import { expect } from '@playwright/test';
import { MarketplacePage } from './pages/MarketplacePage';
import { test } from './test';

test('a guest enters and lands on the marketplace', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Enter' }).click();

  await expect(page).toHaveURL(/\/marketplace$/);
  await expect(
    page.getByRole('heading', { level: 1, name: 'Marketplace' }),
  ).toBeVisible();
  await new MarketplacePage(page).settled();
});

test('the sidebar leads to the marketplace', async ({ page }) => {
  await page.goto('/catalog');
  await page.getByRole('button', { name: 'Enter' }).click();
  await page
    .getByRole('navigation', { name: 'sidebar nav' })
    .getByRole('link', { name: 'Marketplace', exact: true })
    .click();

  await expect(page).toHaveURL(/\/marketplace$/);
});

test('the API answers nobody without credentials', async ({ request }) => {
  for (const path of ['plugins', 'plugins/default/argo-cd']) {
    const response = await request.get(`/api/marketplace/${path}`);
    expect(response.status()).toBe(401);
  }
});
