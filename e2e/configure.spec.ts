import { expect } from '@playwright/test';
import { PluginPage } from './pages/PluginPage';
import { openAsGuest } from './pages/signIn';
import { test } from './test';

const backend = '@acme/plugin-deploys-backend';

/** That of the portal under test, see scripts/testing/entries. */
const own = 'never-shown.example';

let plugin: PluginPage;

test.beforeEach(({ page }) => {
  plugin = new PluginPage(page);
});

test('makes the lines of app-config.yaml of what is typed', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await plugin.openTab('acme-deploys', 'install');
  const form = plugin.form(backend);
  const lines = plugin.configure.getByRole('figure');

  await expect(lines).toContainText('region: # required');
  await form.getByRole('textbox', { name: 'region' }).fill('eu-north');
  await form.getByRole('spinbutton', { name: 'stages' }).fill('3');
  await form
    .getByRole('checkbox', { name: /from the variable DEPLOYS_API_TOKEN$/ })
    .check();

  const made = [
    'deploys:',
    '  apiToken: ${DEPLOYS_API_TOKEN}',
    '  region: eu-north',
    '  stages: 3',
    '',
  ].join('\n');
  await expect(lines.locator('code')).toHaveText(made, {
    useInnerText: true,
  });
  await lines.getByRole('button', { name: 'Copy app-config.yaml' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(made.trim());
});

test('marks what is required, secret, and seen in the browser', async () => {
  await plugin.openTab('acme-deploys', 'install');
  const form = plugin.form(backend);

  await expect(form.getByText('Secret', { exact: true })).toHaveCount(1);
  await expect(form.getByText('Visible in the browser')).toHaveCount(1);
  await expect(form.getByRole('textbox', { name: 'region' })).toHaveAttribute(
    'required',
    '',
  );
  await expect(
    form.getByRole('spinbutton', { name: 'stages' }),
  ).not.toHaveAttribute('required');
  await expect(form).toContainText('Where deployments are read.');
});

test('tells which keys the portal has set, and never a value of them', async ({
  page,
}) => {
  const answers: Array<Promise<string>> = [];
  page.on('response', response => {
    if (response.url().includes('/api/marketplace/')) {
      answers.push(response.text().catch(() => ''));
    }
  });
  await openAsGuest(page, '/catalog/default/plugin/acme-deploys/install');
  await plugin.tabSettled('install');
  const form = plugin.form(backend);

  await expect(form.getByText('Set in this portal')).toHaveCount(1);
  await expect(form.getByRole('textbox', { name: 'url' })).toHaveValue('');
  expect(await page.content()).not.toContain(own);
  expect((await Promise.all(answers)).join('')).not.toContain(own);
});

test('lists the keys of what is installed, as its own files tell', async () => {
  await plugin.openTab('catalog', 'install');
  const keys = plugin.configure.getByRole('list', {
    name: 'Keys of @backstage/plugin-catalog-backend',
  });

  await expect(
    keys.getByRole('listitem').filter({ hasText: 'catalog.rules' }).first(),
  ).toContainText('Set in this portal');
});
