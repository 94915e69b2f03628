import { expect, Locator } from '@playwright/test';
import { MarketplacePage } from './pages/MarketplacePage';
import { test } from './test';

/** Facets that are behind their names. */
const folded = [
  'Needs attention',
  'Kind of plugin',
  'Kind of package',
  'Frontend system',
  'Author',
  'Maintenance',
];

let marketplace: MarketplacePage;

test.beforeEach(({ page }) => {
  marketplace = new MarketplacePage(page);
});

test('each choice shows as many plugins as it promises', async () => {
  // Facets one after the other
  test.slow();
  await marketplace.open();
  for (const name of folded) {
    await marketplace.unfold(name);
  }
  const all = await marketplace.total();
  for (const facet of ['Status', 'Policy', 'Category', 'Source', ...folded]) {
    const labels = marketplace.facet(facet).locator('label');
    // There may be choices that show none
    const one = labels.filter({ hasText: /[1-9][\d,]*$/ }).first();
    const [name] = (await one.innerText()).split(/\s*[\d,]+$/);
    const label = labels.filter({ hasText: name }).first();
    const choice = label.getByRole('checkbox');
    await choice.check();

    await expect(marketplace.chips).toContainText(name);
    await expectAsPromised(label);
    await choice.uncheck();
    await expect(marketplace.chips).toBeHidden();
    // Until then the choices are those of what was picked
    await expectTotal(all);
  }
});

test('a filter lowers the counts of the other facets', async () => {
  await marketplace.open();
  const before = await marketplace.countOf('Category', 'CI/CD');
  await marketplace.filter('Status', 'Not installed').check();
  await expect
    .poll(() => marketplace.countOf('Category', 'Catalog'))
    .toBeGreaterThan(0);
  await marketplace.filter('Category', 'CI/CD').check();
  await expect.poll(() => marketplace.total()).toBeLessThanOrEqual(before);
  const total = await marketplace.total();
  await expect
    .poll(() => marketplace.countOf('Status', 'Not installed'))
    .toBe(total);
});

test('two choices of a facet show what either does', async () => {
  await marketplace.open('?category=Search');
  const first = await marketplace.total();
  const second = await marketplace.countOf('Category', 'Security');
  await marketplace.filter('Category', 'Security').check();

  await expect.poll(() => marketplace.total()).toBeGreaterThan(first);
  expect(await marketplace.total()).toBeLessThanOrEqual(first + second);
});

test('filters are taken away by mouse and by keyboard', async ({ page }) => {
  await marketplace.open('?category=CI%2FCD&category=Search&status=partial');
  await expect(marketplace.chip('CI/CD')).toBeVisible();
  await marketplace.chip('CI/CD').click();
  await expect(marketplace.chip('CI/CD')).toBeHidden();
  await expect(page).not.toHaveURL(/CI(%2F|\/)CD/);

  await marketplace.chip('Search').focus();
  await page.keyboard.press('Enter');
  await expect(marketplace.chip('Search')).toBeHidden();

  await marketplace.chip('Partial').focus();
  await page.keyboard.press('Delete');
  await expect(marketplace.chips).toBeHidden();
  await expect(page).toHaveURL(/\/marketplace$/);
});

test('all filters are cleared at once, and what was typed stays', async ({
  page,
}) => {
  await marketplace.open('?search=kubernetes&category=Kubernetes&kind=full');
  await marketplace.chips
    .getByRole('button', { name: 'Clear filters' })
    .click();

  await expect(marketplace.chips).toBeHidden();
  await expect(page).toHaveURL(/\?search=kubernetes$/);
  await expect(marketplace.search).toHaveValue('kubernetes');
});

test('the order is in the address, and back and forward restore it', async ({
  page,
}) => {
  await marketplace.open('?category=Kubernetes');
  const byName = await marketplace.titles();
  const collator = new Intl.Collator('en', { sensitivity: 'base' });
  expect(byName).toEqual([...byName].sort(collator.compare));

  await marketplace.sortBy('Newest');
  await expect(page).toHaveURL(/sort=added/);
  await expect.poll(() => marketplace.titles()).not.toEqual(byName);
  const newest = await marketplace.titles();
  expect([...newest].sort()).toEqual([...byName].sort());

  await page.goBack();
  await expect(marketplace.sort).toContainText('Name');
  await expect.poll(() => marketplace.titles()).toEqual(byName);
  await page.goForward();
  await expect(marketplace.sort).toContainText('Newest');
  await expect.poll(() => marketplace.titles()).toEqual(newest);
  await page.reload();
  await expect.poll(() => marketplace.titles()).toEqual(newest);
});

test('the newest comes first, and is marked as new', async () => {
  await marketplace.open('?sort=added&category=CI%2FCD');

  await expect(marketplace.cards.first()).toContainText('Acme Deploys');
  await expect(
    marketplace.card('Acme Deploys').getByText('New', { exact: true }),
  ).toBeVisible();
  await expect(
    marketplace.card('Argo CD').getByText('New', { exact: true }),
  ).toHaveCount(0);
});

test('finds what is typed in part, or wrongly', async () => {
  await marketplace.open();
  for (const [typed, title] of [
    ['kuberntes', 'Kubernetes'],
    ['grafanna', 'Grafana'],
    ['kube', 'Kubernetes'],
    ['acme deplos', 'Acme Deploys'],
  ]) {
    await marketplace.search.fill(typed);
    await expect(marketplace.link(title)).toBeVisible();
  }
});

test('a search with filters is shown as a list, too', async ({ page }) => {
  await marketplace.open('?search=deploys&category=CI%2FCD');
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await expect(marketplace.link('Acme Deploys')).toBeVisible();
  await page.getByRole('button', { name: 'Cards', exact: true }).click();
  await expect(marketplace.link('Acme Deploys')).toBeVisible();
});

/** A facet's own counts ignore what is picked of it. They grow while the registry is asked. */
async function expectAsPromised(label: Locator): Promise<void> {
  await expect(async () => {
    const [promised] = /[\d,]+$/.exec(await label.innerText()) ?? [];
    await expect(marketplace.count).toHaveText(
      new RegExp(`^${promised} plugins?$`),
      { timeout: 1_000 },
    );
  }).toPass();
}

async function expectTotal(total: number): Promise<void> {
  await expect.poll(() => marketplace.total()).toBe(total);
}
