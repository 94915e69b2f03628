import { expect, Page } from '@playwright/test';
import { browseTexts } from '../plugins/marketplace/src/texts/browseTexts';
import { installedTexts } from '../plugins/marketplace/src/texts/installedTexts';
import { pluginPageTexts } from '../plugins/marketplace/src/texts/pluginPageTexts';
import { statusTexts } from '../plugins/marketplace/src/texts/statusTexts';
import { openAsGuest } from './pages/signIn';
import { test } from './test';

const english = new Set(
  [browseTexts, installedTexts, pluginPageTexts, statusTexts].flatMap(textsIn),
);

/** German has the same words for these, or they are names, as that of a collection. */
const both = new Set([
  'Backstage',
  'Featured',
  'Lockfile',
  'Name',
  'Node.js',
  'Plugin',
  'Plugins',
  'Readme',
  'Status',
  'Version',
  'app-config.yaml',
]);

for (const { path, shows } of [
  { path: '/marketplace', shows: 'Alle Plugins' },
  { path: '/marketplace?search=xyzzyqwert', shows: 'Kein Plugin passt' },
  { path: '/marketplace/installed', shows: 'Backstage' },
  { path: '/marketplace/sources', shows: 'bundled' },
  { path: '/catalog/default/plugin/notifications', shows: 'Pakete' },
  { path: '/catalog/default/plugin/acme-deploys/install', shows: 'Anleitung' },
  {
    path: '/catalog/default/plugin/notifications/readme',
    shows: /installiert/,
  },
  { path: '/catalog/default/plugin/acme-deploys/versions', shows: 'Versionen' },
]) {
  test(`has no English of its own on ${path}`, async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('language', 'de'));
    await openAsGuest(page, path);
    const main = page.getByRole('main');
    await expect(main.getByText(shows).first()).toBeVisible();
    await expect(main.getByRole('progressbar')).toHaveCount(0);

    const shown = await shownTexts(page);
    expect(shown.filter(text => english.has(text) && !both.has(text))).toEqual(
      [],
    );
  });
}

/**
 * The texts of all that has no elements in it, but for the tabs of the entity page, whose
 * titles the catalog has from the extensions.
 */
async function shownTexts(page: Page): Promise<string[]> {
  return page
    .getByRole('main')
    .locator('*:not(:has(*)):not([role="tab"] *):not([role="tab"])')
    .and(page.locator(':not(a[href$="/install"], a[href$="/versions"])'))
    .allInnerTexts();
}

/** The texts of a part of the plugin, at any depth. */
function textsIn(part: object): string[] {
  return Object.values(part).flatMap(value =>
    typeof value === 'string' ? [value] : textsIn(value),
  );
}
