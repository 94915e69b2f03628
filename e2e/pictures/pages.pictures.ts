import path from 'node:path';
import { Page } from '@playwright/test';
import { openAsGuest } from '../pages/signIn';
import { test } from '../test';
import {
  pages,
  PicturedPage,
  PortalState,
  troubledPages,
  troubles,
} from './pages';

const folder = process.env.PICTURES_FOLDER ?? 'pictures';
const widths = [1400, 390];
const themes = ['light', 'dark'] as const;
const minHeight = 900;
const maxHeight = 3000;
const patienceMs = 5_000;

for (const page of pages) {
  for (const width of widths) {
    for (const state of page.portals) {
      picture(state, state, page, width);
    }
    if (troubledPages.has(page.name)) {
      for (const [trouble, begin] of Object.entries(troubles)) {
        picture('full', trouble, page, width, begin);
      }
    }
  }
}

function picture(
  portal: PortalState,
  state: string,
  { name, path: address, act }: PicturedPage,
  width: number,
  begin?: (page: Page) => Promise<void>,
) {
  test(`${state} ${name} ${width} @${portal}`, async ({ page }) => {
    await begin?.(page);
    let open = openAsGuest;
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: minHeight });
      await open(page, address);
      await settle(page);
      await act?.(page);
      await page.setViewportSize({ width, height: await contentHeight(page) });
      await settle(page);
      const file = [
        process.env.PICTURES_APP,
        state,
        name,
        width,
        colorScheme,
      ].join('_');
      await page.screenshot({
        path: path.join(folder, `${file}.png`),
        animations: 'disabled',
      });
      open = reopen;
    }
  });
}

/** Somebody who has entered is let in again, or has to enter once more. */
async function reopen(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const enter = page.getByRole('button', { name: 'Enter' });
  const sidebar = page.getByRole('link', { name: 'Settings' });
  await enter.or(sidebar).or(page.getByRole('main')).first().waitFor();
  if (await enter.isVisible()) {
    await enter.click();
  }
}

/** Until nothing is on its way; what never ends is shown as it is. */
async function settle(page: Page): Promise<void> {
  await page
    .waitForLoadState('networkidle', { timeout: patienceMs })
    .catch(() => {});
  // Results come some time after the last key
  await page.waitForTimeout(700);
}

/** Of all that can be scrolled to, in pixels, as far as a picture goes. */
async function contentHeight(page: Page): Promise<number> {
  const hidden = await page.evaluate(() =>
    Math.max(
      ...[
        ...document.querySelectorAll('main, article, html, body > div > div'),
      ].map(element => element.scrollHeight - element.clientHeight),
    ),
  );
  return Math.min(maxHeight, minHeight + hidden);
}
