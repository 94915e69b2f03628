import { expect, Locator, Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { expectToFit } from './expectToFit';
import { PluginPage } from './pages/PluginPage';
import { test } from './test';

/*
 * Of the plugin "acme-oncall", see scripts/testing/entries. That nobody is asked for a
 * picture is looked at by `test` itself.
 */

test('pictures that an entry brings along are shown, others are linked to', async ({
  page,
}) => {
  const screenshots = await openScreenshots(page);
  await expect(screenshots.getByRole('listitem')).toHaveText([
    'Who is on call',
    'The week as a drawing',
    /^Screenshot: How to swap a shift/,
  ]);
  await expect(screenshots.locator('img')).toHaveCount(2);
  for (const picture of await screenshots.locator('img').all()) {
    await expect(picture).toHaveJSProperty('complete', true);
    await expect(picture).not.toHaveJSProperty('naturalWidth', 0);
  }
  await expect(
    screenshots.getByRole('link', { name: /How to swap a shift/ }),
  ).toHaveAttribute('href', 'https://acme.example/swap.png');
});

for (const width of [1280, 390]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${width} wide, in the ${colorScheme} theme`, () => {
      test.use({
        viewport: { width, height: 800 },
        colorScheme,
        reducedMotion: 'reduce',
      });

      for (const title of ['Who is on call', 'The week as a drawing']) {
        test(`a picture is seen large by keyboard alone: ${title}`, async ({
          page,
        }) => {
          const screenshots = await openScreenshots(page);
          await expectToFit(page);
          await expectAccessible(page);
          const open = screenshots.getByRole('button', {
            name: `Show larger: ${title}`,
          });
          await open.focus();
          const small = await open.locator('img').boundingBox();
          await page.keyboard.press('Enter');

          const dialog = page.getByRole('dialog', { name: title });
          const large = dialog.getByRole('img', { name: title });
          await expect(large).toBeInViewport({ ratio: 1 });
          const box = await large.boundingBox();
          expect(box?.width).toBeGreaterThan(1.2 * (small?.width ?? Infinity));
          // Both are 16 by 10
          expect(Number(box?.width) / Number(box?.height)).toBeCloseTo(1.6, 1);
          await expectToFit(page);
          await expectAccessible(page);

          await page.keyboard.press('Escape');
          await expect(dialog).toBeHidden();
          await expect(open).toBeFocused();
        });
      }
    });
  }
}

async function openScreenshots(page: Page): Promise<Locator> {
  const plugin = new PluginPage(page);
  await plugin.openOverview('acme-oncall');
  return plugin.screenshots;
}
