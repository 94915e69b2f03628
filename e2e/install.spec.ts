import { expect } from '@playwright/test';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { PluginPage } from './pages/PluginPage';
import { test } from './test';

const repository = path.resolve(__dirname, '..');
const frontend = '@acme/plugin-deploys';
const backend = '@acme/plugin-deploys-backend';

let plugin: PluginPage;

test.beforeEach(({ page }) => {
  plugin = new PluginPage(page);
});

test('tells how to install a plugin in this very portal', async () => {
  await plugin.openTab('acme-deploys', 'install');
  const { guide } = plugin;

  await expect(guide).toContainText('Made for local');
  await expect(guide).toContainText('npm');
  await expect(plugin.step(`Add ${frontend} to`)).toContainText(
    /npm install --workspace packages\/app(-legacy)? @acme\/plugin-deploys(@|$|\s)/,
  );
  await expect(plugin.step(`Add ${backend} to`)).toContainText(
    /npm install --workspace packages\/backend @acme\/plugin-deploys-backend/,
  );
  const wiring = plugin.step(`Load ${backend}`);
  await expect(wiring).toContainText(`backend.add(import('${backend}'));`);
  await expect(wiring).toContainText('packages/backend/src/index.ts');
  await expect(plugin.step('needs these keys')).toContainText(
    /deploys:\s+apiToken:/,
  );
  await expect(plugin.step('permission policy')).toContainText(
    'deploys.release.read',
  );
  await expect(guide).toContainText('Build, deploy and start the portal again');
});

test(
  'has nothing to wire in an app that discovers plugins',
  { tag: '@new-system' },
  async () => {
    await plugin.openTab('acme-deploys', 'install');
    await expect(
      plugin.step(`${frontend}: the app discovers it, no code is needed`),
    ).toBeVisible();
  },
);

test(
  'tells the lines of an app on the legacy system',
  { tag: '@legacy-system' },
  async () => {
    await plugin.openTab('acme-deploys', 'install');
    await expect(
      plugin.step(`import { DeploysPage } from '${frontend}';`),
    ).toContainText('src/App.tsx');
    await expect(
      plugin.step('<Route path="/deploys" element={<DeploysPage />} />'),
    ).toContainText('<FlatRoutes>');
  },
);

test('a command is copied by keyboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await plugin.openTab('acme-deploys', 'install');
  const copy = plugin
    .step(`Add ${backend} to`)
    .getByRole('button', { name: /^Copy npm install/ });
  await copy.focus();
  await page.keyboard.press('Enter');

  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(
      /^npm install --workspace packages\/backend @acme\/plugin-deploys-backend\S*$/,
    );
  await expect(copy).toBeFocused();
});

test('the patch of the guide applies to this repository', async ({ page }) => {
  await plugin.openTab('acme-deploys', 'install');
  const download = page.waitForEvent('download');
  await plugin.guide.getByRole('button', { name: 'Download patch' }).click();
  const file = await (await download).path();

  const { stdout } = await promisify(execFile)(
    'git',
    ['apply', '--check', '--verbose', '--numstat', file],
    { cwd: repository },
  );
  expect(stdout).toMatch(/packages\/app(-legacy)?\/package\.json/);
  expect(stdout).toContain('packages/backend/package.json');
  expect(stdout).toContain('packages/backend/src/index.ts');
});

test('tells how to update what is installed, and what is up to date', async ({
  page,
}) => {
  // Registries are asked a while after the portal has started
  test.setTimeout(360_000);
  await plugin.openTab('catalog', 'install');
  await plugin.action('Update').click();
  await expect(page).toHaveURL(/action=update/);

  const update = plugin.step('Update @backstage/plugin-catalog in');
  await expect(async () => {
    await page.reload();
    await expect(update.first()).toBeVisible({ timeout: 20_000 });
  }).toPass({ timeout: 300_000 });
  await expect(update.first()).toContainText(
    /@backstage\/plugin-catalog@\S*99\.0\.0/,
  );
  await expect(
    plugin.guide.getByRole('list', { name: 'Nothing to do for' }),
  ).toContainText('@backstage/plugin-catalog-backend');

  // Also where nothing in the address says so, and from the state of the plugin
  await page.goto('/catalog/default/plugin/catalog/install');
  await expect(update.first()).toBeVisible();
  await expect(plugin.action('Update')).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/catalog/default/plugin/catalog');
  await plugin.next('Update').click();
  await expect(page).toHaveURL(/\/catalog\/install\?action=update$/);
  await expect(update.first()).toBeVisible();
});

test('tells how to remove what is installed', async ({ page }) => {
  await plugin.openTab('notifications', 'install', '?action=remove');

  await expect(plugin.action('Remove')).toHaveAttribute('aria-pressed', 'true');
  await expect(
    plugin.step('Remove @backstage/plugin-notifications-backend from'),
  ).toContainText('npm uninstall --workspace packages/backend');
  await expect(
    plugin.step('Take out what loads @backstage/plugin-notifications-backend'),
  ).toContainText("import('@backstage/plugin-notifications-backend')");
  await expect(plugin.configure).toBeHidden();

  await plugin.action('Update').click();
  await expect(page).toHaveURL(/action=update/);
  await expect(plugin.configure).toBeVisible();
});
