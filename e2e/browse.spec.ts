import { expect } from '@playwright/test';
import { MarketplacePage } from './pages/MarketplacePage';
import { test } from './test';

let marketplace: MarketplacePage;

test.beforeEach(({ page }) => {
  marketplace = new MarketplacePage(page);
});

test('shows at least 220 plugins, page by page', async ({ page }) => {
  await marketplace.open();
  expect(await marketplace.total()).toBeGreaterThanOrEqual(220);

  const shown = await marketplace.cards.count();
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(() => marketplace.cards.count()).toBeGreaterThan(shown);
});

test('the search finds a plugin by its name', async ({ page }) => {
  await marketplace.open();
  const all = await marketplace.total();
  await marketplace.search.fill('argo');

  await expect(marketplace.link('Argo CD')).toBeVisible();
  await expect(page).toHaveURL(/[?&]search=argo\b/);
  await expect.poll(() => marketplace.total()).toBeLessThan(all);
});

test('filters narrow the list, and back and forward undo and redo them', async ({
  page,
}) => {
  await marketplace.open();
  const all = await marketplace.total();
  const category = marketplace.filter('Category', 'CI/CD');
  const status = marketplace.filter('Status', 'Not installed');

  await category.check();
  await expect(page).toHaveURL(/category=CI(%2F|\/)CD/);
  await expect.poll(() => marketplace.total()).toBeLessThan(all);
  const inCategory = await marketplace.total();

  await status.check();
  await expect(page).toHaveURL(/status=not-installed/);

  await page.goBack();
  await expect(page).not.toHaveURL(/status=/);
  await expect(status).not.toBeChecked();
  await expect(category).toBeChecked();
  await expect.poll(() => marketplace.total()).toBe(inCategory);

  await page.goBack();
  await expect(category).not.toBeChecked();
  await expect.poll(() => marketplace.total()).toBe(all);

  await page.goForward();
  await expect(category).toBeChecked();
  await expect.poll(() => marketplace.total()).toBe(inCategory);
});

test('every plugin shown belongs to the chosen category', async () => {
  await marketplace.open('?category=Cost+Management');
  const total = await marketplace.total();

  await expect(marketplace.filter('Category', 'Cost Management')).toBeChecked();
  await expect(marketplace.cards).toHaveCount(total);
  await expect(
    marketplace.cards.filter({ hasText: 'Cost Management' }),
  ).toHaveCount(total);
});

test('the count of a filter is the number of plugins that it shows', async () => {
  await marketplace.open();
  const promised = await marketplace.countOf('Category', 'Security');
  await marketplace.filter('Category', 'Security').check();

  await expect.poll(() => marketplace.total()).toBe(promised);
});

test('a reload keeps search and filters', async ({ page }) => {
  await marketplace.open('?search=kubernetes&status=not-installed');
  const total = await marketplace.total();
  await page.reload();

  await expect(marketplace.search).toHaveValue('kubernetes');
  await expect(marketplace.filter('Status', 'Not installed')).toBeChecked();
  await expect.poll(() => marketplace.total()).toBe(total);
});

test('says so when nothing matches, and offers a way back', async ({
  page,
}) => {
  await marketplace.open();
  const all = await marketplace.total();
  await marketplace.search.fill('no such plugin anywhere');

  await expect(page.getByText('No plugin matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect.poll(() => marketplace.total()).toBe(all);
});
