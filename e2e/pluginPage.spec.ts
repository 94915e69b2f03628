import { expect } from '@playwright/test';
import { installedVersion } from './installedVersion';
import { MarketplacePage } from './pages/MarketplacePage';
import { PluginPage } from './pages/PluginPage';
import { openAsGuest } from './pages/signIn';
import { test } from './test';

test('a card opens the page of its plugin, and back returns to the list', async ({
  page,
}) => {
  const marketplace = new MarketplacePage(page);
  await marketplace.open('?search=argo');
  await marketplace.link('Argo CD').click();

  await expect(page).toHaveURL(/\/catalog\/default\/plugin\/argo-cd$/);
  const plugin = new PluginPage(page);
  await plugin.settled();
  await expect(plugin.heading('Argo CD')).toBeVisible();
  await expect(plugin.about).toContainText('CI/CD');
  await expect(plugin.installStatus).toContainText('Not installed');
  await expect(
    plugin.packages.getByRole('link', {
      name: '@roadiehq/backstage-plugin-argo-cd',
      exact: true,
    }),
  ).toBeVisible();

  await page.goBack();
  await expect(marketplace.search).toHaveValue('argo');
  await expect(marketplace.link('Argo CD')).toBeVisible();
});

test('its state leads to the guide, by keyboard too', async ({ page }) => {
  const plugin = new PluginPage(page);
  await plugin.open('acme-deploys');
  await plugin.next('Install').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/acme-deploys\/install\?action=install$/);
  await plugin.tabSettled('install');
  await expect(plugin.step('Add @acme/plugin-deploys to')).toBeVisible();

  await page.goto('/catalog/default/plugin/devtools');
  await plugin.next('Finish installing').click();
  await plugin.tabSettled('install');
  await expect(plugin.step('Add @backstage/plugin-devtools to')).toBeVisible();
});

test('the page says which packages are installed', async ({ page }) => {
  const plugin = new PluginPage(page);
  await plugin.open('catalog');

  const version = installedVersion('@backstage/plugin-catalog-backend');
  await expect(plugin.installStatus).toContainText('Installed');
  await expect(
    plugin.packages
      .getByRole('listitem')
      .filter({ hasText: '@backstage/plugin-catalog-backend' }),
  ).toContainText(`Installed ${version}`);
});

test('a package has a page of its own', async ({ page }) => {
  const plugin = new PluginPage(page);
  await plugin.open('argo-cd');
  const name = '@roadiehq/backstage-plugin-argo-cd';
  await plugin.packages.getByRole('link', { name, exact: true }).click();

  await expect(page).toHaveURL(/\/catalog\/default\/package\//);
  await expect(plugin.heading(name)).toBeVisible();
});

test('the overview tells what a plugin is, who makes it, and where to read more', async ({
  page,
}) => {
  const plugin = new PluginPage(page);
  await plugin.open('acme-deploys');
  const { about } = plugin;

  await expect(about.locator('img')).toHaveAttribute(
    'src',
    /\/api\/marketplace\/icons\/simple-icons\/argo\.svg$/,
  );
  await expect(
    about.getByRole('link', { name: /^Team Delivery/ }),
  ).toHaveAttribute('href', 'https://acme.example/team');
  await expect(
    about.getByRole('link', { name: /^Documentation/ }),
  ).toHaveAttribute('href', 'https://acme.example/docs');
  await expect(about).toContainText('Inactive');
  await expect(about).toContainText('Deployments of all stages');
  await expect(about.getByRole('listitem')).toContainText([
    'Every stage on one page',
  ]);
  await expect(about.getByRole('definition')).toContainText(['CI/CD']);
});

test('a plugin is starred on its page', async ({ page }) => {
  await new PluginPage(page).open('acme-deploys');
  await page.getByRole('button', { name: /add to favorites/i }).click();
  await expect(
    page.getByRole('button', { name: /remove from favorites/i }),
  ).toBeVisible();
});

test('tells from where it is known that a plugin is installed', async ({
  page,
}) => {
  const plugin = new PluginPage(page);
  await plugin.open('notifications');

  const backend = plugin.packages.getByRole('listitem').filter({
    has: page.getByRole('link', {
      name: '@backstage/plugin-notifications-backend',
      exact: true,
    }),
  });
  await expect(backend).toContainText('Declared in');
  await expect(backend).toContainText('Loaded by the backend');
  await expect(plugin.installStatus).toContainText('Evidence');
});

test('says in words whether a plugin fits this portal', async ({ page }) => {
  const plugin = new PluginPage(page);
  await plugin.open('acme-deploys');

  const compatibility = plugin.installStatus.getByRole('region', {
    name: 'Compatibility',
  });
  await expect(compatibility).toContainText(
    'Works with the new frontend system',
  );
});

test('related plugins lead to one another, and to all of their purpose', async ({
  page,
}) => {
  const plugin = new PluginPage(page);
  await plugin.open('acme-deploys');
  const other = plugin.related.getByRole('listitem').first().getByRole('link');
  const title = await other.innerText();
  await other.click();
  await expect(plugin.heading(title)).toBeVisible();
  await expect(page).not.toHaveURL(/acme-deploys/);

  await page.goBack();
  await plugin.related.getByRole('link', { name: 'All of CI/CD' }).click();
  await expect(page).toHaveURL(/\/marketplace\?category=CI%2FCD$/);
});

test('the readme is that of the package that is picked', async ({ page }) => {
  const plugin = new PluginPage(page);
  await plugin.openTab('acme-deploys', 'readme');
  const { readme } = plugin;

  await expect(readme).toContainText(
    '@acme/plugin-deploys 1.2.0, from its registry',
  );
  await expect(readme.getByRole('heading', { name: 'Set up' })).toBeVisible();
  await expect(readme.getByRole('cell', { name: 'green' })).toBeVisible();
  await expect(
    readme.getByRole('link', { name: /^the guide/ }),
  ).toHaveAttribute(
    'href',
    'https://github.com/acme/deploys/blob/HEAD/plugins/deploys/docs/guide.md#first-steps',
  );

  await readme.getByRole('button', { name: /Package/ }).click();
  await page
    .getByRole('option', { name: '@acme/plugin-deploys-backend' })
    .click();
  await expect(
    readme.getByRole('heading', { name: 'The backend of Deploys' }),
  ).toBeVisible();
});

test('the readme of what is installed is read from its own files', async ({
  page,
}) => {
  const plugin = new PluginPage(page);
  await plugin.openTab('notifications', 'readme');
  await expect(plugin.readme).toContainText(
    / \d+\.\d+\.\d+, as it is installed/,
  );
});

test('tells which versions there are, from when, and which are deprecated', async ({
  page,
}) => {
  // Registries are asked a while after the portal has started
  test.setTimeout(360_000);
  const plugin = new PluginPage(page);
  await plugin.openTab('catalog', 'versions');
  const row = (version: string) =>
    plugin.versions.getByRole('row').filter({ hasText: version });
  await expect(async () => {
    await page.reload();
    await expect(row('99.0.0')).toBeVisible({ timeout: 20_000 });
  }).toPass({ timeout: 300_000 });

  await expect(row('99.0.0')).toContainText('latest');
  await expect(row('99.0.0')).toContainText('Feb 1, 2026');
  await expect(
    row(installedVersion('@backstage/plugin-catalog')),
  ).toContainText('Installed');
  await expect(plugin.versions).toContainText('1 newer version');

  await page.goto('/catalog/default/plugin/org/versions');
  await expect(row(installedVersion('@backstage/plugin-org'))).toContainText(
    'Deprecated: Nobody looks after it any more.',
  );
});

test('a package tells its state, and what it is a part of', async ({
  page,
}) => {
  const plugin = new PluginPage(page);
  await plugin.open('acme-deploys');
  await plugin.packages
    .getByRole('link', { name: '@acme/plugin-deploys-backend' })
    .click();

  const state = plugin.card('In this portal');
  await expect(state).toContainText('Not installed');
  await expect(state).toContainText('1.2.0');
  await expect(plugin.card('Package')).toContainText('Backend plugin');
});

test('a collection shows its plugins in the order of its curator', async ({
  page,
}) => {
  const plugin = new PluginPage(page);
  await openAsGuest(page, '/catalog/default/plugincollection/acme-favourites');
  await expect(plugin.heading('Favourites of Acme')).toBeVisible();
  const card = plugin.card('Plugins');
  await expect(card.getByRole('listitem').getByRole('heading')).toHaveText([
    'Acme Deploys',
    'Argo CD',
  ]);
  await card.getByRole('link', { name: 'Browse with filters' }).click();
  await expect(page).toHaveURL(
    /\/marketplace\?collection=default%2Facme-favourites$/,
  );
});

test('the graph of its relations leads from a plugin to its packages', async ({
  page,
}) => {
  const plugin = new PluginPage(page);
  await plugin.open('acme-deploys');
  const graph = plugin.card('Relations');
  await expect(graph.getByText('Acme Deploys')).toBeVisible();
  await graph.getByText('acme-plugin-deploys', { exact: true }).click();
  await expect(page).toHaveURL(/\/package\/acme-plugin-deploys$/);
});

test('is used by keyboard: from the list to a tab, and back', async ({
  page,
}) => {
  const marketplace = new MarketplacePage(page);
  const plugin = new PluginPage(page);
  await marketplace.open('?search=acme deploys');
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await expect(marketplace.link('Acme Deploys')).toBeFocused();
  await page.keyboard.press('Enter');
  await plugin.settled();

  await plugin.tab('Install').focus();
  await page.keyboard.press('Enter');
  await plugin.tabSettled('install');
  await expect(page).toHaveURL(/\/acme-deploys\/install$/);
  await page.goBack();
  await page.goBack();
  await expect(marketplace.link('Acme Deploys')).toBeFocused();
});
