import { expect } from '@playwright/test';
import { MarketplacePage } from './pages/MarketplacePage';
import { test } from './test';

let marketplace: MarketplacePage;

test.beforeEach(({ page }) => {
  marketplace = new MarketplacePage(page);
});

test('leads from a collection to its plugins, and makes room for them', async ({
  page,
}) => {
  await marketplace.open();
  const collections = page.getByRole('region', { name: 'Collections' });
  await collections.getByRole('link', { name: 'Kubernetes' }).click();

  await expect(page).toHaveURL(/collection=default(%2F|\/)kubernetes/);
  await expect(collections).toBeHidden();
  await expect(marketplace.link('Kubernetes')).toBeVisible();

  await page.goBack();
  await expect(collections).toBeVisible();
});

test('is used by keyboard: slash, arrows, Enter, Escape', async ({ page }) => {
  await marketplace.open();
  const all = await marketplace.total();
  await page.keyboard.press('/');
  await expect(marketplace.search).toBeFocused();
  await page.keyboard.type('kube');
  await expect(page).toHaveURL(/search=kube/);
  await expect.poll(() => marketplace.total()).toBeLessThan(all);

  const links = marketplace.cards.getByRole('link');
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(links.nth(1)).toBeFocused();
  const from = await links.nth(1).boundingBox();
  await page.keyboard.press('ArrowDown');
  const to = await page.locator(':focus').boundingBox();
  expect(to?.x).toBe(from?.x);
  expect(to?.y).toBeGreaterThan(from?.y ?? Infinity);

  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(marketplace.search).toHaveValue('');
  await expect(page).not.toHaveURL(/search=/);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/marketplace$/);
});

test('comes back to the pages that were loaded, the place and the plugin', async ({
  page,
}) => {
  await marketplace.open();
  const shown = await marketplace.cards.count();
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(() => marketplace.cards.count()).toBeGreaterThan(shown);
  const loaded = await marketplace.cards.count();
  const link = marketplace.cards.nth(loaded - 5).getByRole('link');
  await link.scrollIntoViewIfNeeded();
  const place = await link.boundingBox();
  await link.click();
  await expect(page).toHaveURL(/\/catalog\//);

  const asked: string[] = [];
  page.on('request', request => {
    if (request.url().includes('/api/marketplace/plugins?')) {
      asked.push(request.url());
    }
  });
  await page.goBack();
  await expect(link).toBeFocused();
  await expect(marketplace.cards).toHaveCount(loaded);
  expect((await link.boundingBox())?.y).toBeCloseTo(place?.y ?? 0, 0);
  expect(asked).toEqual([]);
});

test('marks what was searched for, in cards and in a list that is remembered', async ({
  page,
}) => {
  await marketplace.open('?search=argocd');
  await expect(marketplace.link('Argo CD').locator('mark')).toHaveText(
    'Argo CD',
  );
  const list = page.getByRole('button', { name: 'List', exact: true });
  await expect(async () => {
    await list.click();
    // What the portal remembers in its backend, a reload may overtake
    await page.reload();
    await expect(list).toHaveAttribute('aria-pressed', 'true');
  }).toPass();
  await expect(marketplace.link('Argo CD').locator('mark')).toHaveText(
    'Argo CD',
  );
});

test('stars plugins with the stars of the catalog', async ({ page }) => {
  await marketplace.open('?search=grafana');
  const star = page.getByRole('button', { name: 'Star Grafana', exact: true });
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');

  await marketplace.search.fill('');
  await page.getByRole('checkbox', { name: 'Starred' }).check();
  await expect(marketplace.cards).toHaveCount(1);
  await expect(marketplace.link('Grafana')).toBeVisible();
  await marketplace.link('Grafana').click();
  await expect(
    page.getByRole('button', { name: /remove from favorites/i }),
  ).toBeVisible();
});

test('offers to suggest what was not found, and tells how to add a plugin', async ({
  page,
}) => {
  await marketplace.open('?search=no such plugin');
  const suggest = page.getByRole('link', { name: /^Suggest “no such plugin”/ });
  const address = new URL((await suggest.getAttribute('href')) ?? '');
  expect(address.searchParams.get('title')).toBe('🔌 Plugin: no such plugin');

  await page.getByRole('button', { name: 'Missing a plugin?' }).click();
  await page.getByRole('menuitem', { name: 'Add your plugin' }).click();
  await expect(
    page.getByRole('dialog', { name: 'Add your plugin' }),
  ).toContainText('type: workspace');
});
