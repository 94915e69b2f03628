import { expect } from '@playwright/test';
import { MarketplacePage } from './pages/MarketplacePage';
import { test } from './test';

let marketplace: MarketplacePage;

test.beforeEach(({ page }) => {
  marketplace = new MarketplacePage(page);
});

test('what a filter finds is seen from its top, and the filter stays in sight', async () => {
  await marketplace.open();
  await marketplace.cards.last().scrollIntoViewIfNeeded();
  const choice = marketplace.facet('Category').getByRole('checkbox').last();
  await choice.scrollIntoViewIfNeeded();
  await choice.check();

  await expect(marketplace.chips).toBeInViewport();
  await expect(marketplace.count).toBeInViewport();
  await expect(marketplace.cards.first()).toBeInViewport({ ratio: 1 });
  // Choices that would find nothing are gone, so that it may have moved a little
  await expect(choice).toBeInViewport();
  await expect(choice).toBeFocused();
});

test('back and forward between filters restore the places on their lists', async ({
  page,
}) => {
  await marketplace.open('?category=Kubernetes');
  const last = marketplace.cards.last();
  const place = async () => (await last.boundingBox())?.y;
  await last.scrollIntoViewIfNeeded();
  const before = await place();
  const choice = marketplace.filter('Status', 'Not installed');
  await choice.check();
  await expect(page).toHaveURL(/status=/);
  await expect(marketplace.count).toBeInViewport();

  await page.goBack();
  await expect(choice).not.toBeChecked();
  await expect.poll(place).toBeCloseTo(before ?? 0, 0);
  await page.goForward();
  await expect(choice).toBeChecked();
  await expect(marketplace.count).toBeInViewport();
});
