import { expect } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { MarketplacePage } from './pages/MarketplacePage';
import { PluginPage } from './pages/PluginPage';
import { test } from './test';

/*
 * Of the rules in scripts/testing/entries/testPolicy.mjs. A policy marks and tells; it hides
 * nothing, and keeps nobody from anything.
 */
const verdicts = ['Recommended', 'Allowed', 'Discouraged', 'Blocked'];
const forbids = 'The policy of this portal does not allow this plugin.';
const licence = 'Its pictures need a <licence>. Ask the platform team.';

test('what the policy says is a filter, with counts, chips and an address', async ({
  page,
}) => {
  const marketplace = new MarketplacePage(page);
  await marketplace.open();
  await expect(marketplace.facet('Policy').locator('label')).toHaveText(
    verdicts.map(name => new RegExp(`^${name}\\s*[1-9]\\d*$`)),
  );
  const discouraged = await marketplace.countOf('Policy', 'Discouraged');
  const blocked = await marketplace.countOf('Policy', 'Blocked');

  await marketplace.filter('Policy', 'Discouraged').check();
  await expect(page).toHaveURL(/\?policy=discouraged$/);
  await expect.poll(() => marketplace.total()).toBe(discouraged);
  await marketplace.filter('Policy', 'Blocked').check();
  await expect(page).toHaveURL(/\?policy=discouraged&policy=blocked$/);
  await expect.poll(() => marketplace.total()).toBe(discouraged + blocked);

  await page.reload();
  await expect(marketplace.filter('Policy', 'Discouraged')).toBeChecked();
  await marketplace.chip('Discouraged').click();
  await expect(page).toHaveURL(/\?policy=blocked$/);
  await expect(marketplace.cards).toHaveCount(blocked);
  await marketplace.chip('Blocked').click();
  await expect(marketplace.chips).toBeHidden();
});

test('plugins are marked with the verdict of the first rule about them, in cards and in a list', async ({
  page,
}) => {
  const marketplace = new MarketplacePage(page);
  await marketplace.open('?category=Fun&category=Cost Management');
  for (const view of ['List', 'Cards']) {
    await page.getByRole('button', { name: view, exact: true }).click();
    for (const [title, mark] of [
      ['xkcd comic', 'Blocked'],
      ['Dev Quotes', 'Discouraged'],
      ['OpenCost', 'Recommended'],
      ['Cost Insights', undefined],
      ['Acme Oncall', undefined],
    ]) {
      await expect(
        marketplace
          .card(`${title}`)
          .getByText(new RegExp(`^(${verdicts.join('|')})$`)),
      ).toHaveText(mark ? [mark] : []);
    }
  }
});

test('what is blocked is found, read and installed all the same', async ({
  page,
}) => {
  const marketplace = new MarketplacePage(page);
  const plugin = new PluginPage(page);
  await marketplace.open('?search=xkcd');
  await marketplace.link('xkcd comic').click();
  await plugin.settled();
  await expect(plugin.about).toContainText(forbids);
  await expect(plugin.about).toContainText(licence);
  await expect(plugin.about).toContainText('Adds the newest xkcd strip');

  await plugin.tab('Install').click();
  await plugin.tabSettled('install');
  await expect(page.getByRole('main')).toContainText(forbids);
  await expect(page.getByRole('main')).toContainText(licence);
  await expect(plugin.step('Add backstage-plugin-xkcd to')).toContainText(
    'npm install',
  );
});

for (const { name, says, reason } of [
  {
    name: 'dev-quotes',
    says: 'The policy of this portal advises against this plugin.',
    reason: 'Few people look at it twice.',
  },
  {
    name: 'opencost',
    says: 'The policy of this portal recommends this plugin.',
    reason: '',
  },
  {
    name: 'cost-insights',
    says: 'The policy of this portal allows this plugin.',
    reason: 'For those who pay the bills.',
  },
]) {
  test(`the page of a plugin tells what the policy says of it: ${name}`, async ({
    page,
  }) => {
    const plugin = new PluginPage(page);
    await plugin.openOverview(name);
    await expect(plugin.about).toContainText(says);
    await expect(plugin.about).toContainText(reason);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('plugins that the policy marks are accessible', async ({ page }) => {
      await new MarketplacePage(page).open(
        '?category=Fun&policy=blocked&policy=discouraged',
      );
      await expectAccessible(page);
    });

    test('a page that tells what the policy says is accessible', async ({
      page,
    }) => {
      const plugin = new PluginPage(page);
      await plugin.open('xkcd');
      await expect(plugin.about).toContainText(licence);
      await expectAccessible(page);
    });

    test('a guide that tells what the policy says is accessible', async ({
      page,
    }) => {
      await new PluginPage(page).openTab('dev-quotes', 'install');
      await expect(page.getByRole('main')).toContainText(
        'Few people look at it twice.',
      );
      await expectAccessible(page);
    });
  });
}
